// A classic script at the top of every page: the theme is set before anything is painted.
(() => {
  const key = "theme"
  const root = document.documentElement
  const system = matchMedia("(prefers-color-scheme: dark)")

  const chosen = () => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // Storage is forbidden here: the system decides.
    }
  }

  const keep = (theme) => {
    try {
      localStorage.setItem(key, theme)
    } catch {
      // It holds for this page only.
    }
  }

  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches)

  const show = () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      button.hidden = false
      button.setAttribute("aria-pressed", String(dark()))
    }
  }

  const theme = chosen()
  if (theme === "dark" || theme === "light") root.dataset.theme = theme

  document.addEventListener("DOMContentLoaded", show)
  system.addEventListener("change", show)
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) return
    root.dataset.theme = dark() ? "light" : "dark"
    keep(root.dataset.theme)
    show()
  })
})()

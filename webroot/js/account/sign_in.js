// The sign-in forms work without this. It tells the time zone for the mail and counts the pause down.

const SECOND = 1000

for (const field of document.querySelectorAll("[data-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? ""
}

for (const button of document.querySelectorAll("[data-wait]")) countDown(button)

function countDown(button) {
  const words = button.textContent
  const until = Date.now() + Number(button.dataset.wait) * SECOND
  const show = () => {
    const seconds = Math.ceil((until - Date.now()) / SECOND)
    button.disabled = seconds > 0
    button.textContent = seconds > 0 ? button.dataset.waiting.replace("{seconds}", seconds) : words
    if (seconds > 0) setTimeout(show, SECOND)
  }
  show()
}

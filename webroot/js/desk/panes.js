/** On a narrow screen the desk shows one pane at a time. */
export class Panes {
  #main
  #tabs

  constructor(main) {
    this.#main = main
    this.#tabs = [...document.querySelectorAll("[data-pane-tab]")]
    for (const tab of this.#tabs) tab.addEventListener("click", () => this.#show(tab.dataset.paneTab))
    this.#show("posts")
  }

  #show(name) {
    this.#main.dataset.pane = name
    for (const tab of this.#tabs) tab.setAttribute("aria-pressed", tab.dataset.paneTab === name)
  }
}

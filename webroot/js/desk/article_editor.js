import { show } from "../lib/dom.js"
import { Problem, Unreachable } from "../lib/problem.js"
import { Clash } from "./article_clash.js"
import { Fields } from "./article_fields.js"
import { Sections } from "./article_sections.js"

/** The page of one article: loads it, saves what an editor wrote, and publishes it. */
export class ArticleEditor {
  #parts
  #setting
  #words
  #api
  #fields
  #sections
  #clash
  #article = null
  #changed = false

  constructor(parts, setting, words, api) {
    this.#parts = parts
    this.#setting = setting
    this.#words = words
    this.#api = api
    this.#fields = new Fields(parts, setting.zone, words)
    this.#sections = new Sections(parts, setting.zone, words, () => this.#touched())
    this.#clash = new Clash(parts, words)
    this.#listen()
  }

  async open() {
    await this.#attempt(async () => this.#show(await this.#api.article()))
  }

  #listen() {
    const { form, save, publish, composition, redate, anew, theirs, mine } = this.#parts
    form.addEventListener("input", () => this.#touched())
    form.addEventListener("submit", event => event.preventDefault())
    save.addEventListener("click", () => this.#attempt(() => this.#save(), save))
    publish.addEventListener("click", () => this.#attempt(() => this.#publish(), publish))
    redate.addEventListener("click", () => this.#attempt(() => this.#redate(), redate))
    composition.addEventListener("submit", event => {
      event.preventDefault()
      this.#attempt(() => this.#compose({ order: composition.elements.order.value }))
    })
    for (const button of anew.querySelectorAll("button"))
      button.addEventListener("click", () => this.#attempt(() => this.#arrange(button.value), button))
    theirs.addEventListener("click", () => this.#attempt(() => this.#takeTheirs()))
    mine.addEventListener("click", () => this.#attempt(() => this.#keepMine()))
    addEventListener("beforeunload", event => {
      if (this.#changed) event.preventDefault()
    })
  }

  // Everything is read first: a form that fills itself must not overwrite somebody who types.
  async #show(article) {
    const more = article ? await Promise.all([this.#api.posts(), this.#api.revisions()]) : null
    const { composition, running, form, actions } = this.#parts
    const ended = this.#setting.ended === "true"
    this.#article = article
    show(composition, !article && ended)
    show(running, !article && !ended)
    show(form, Boolean(article))
    show(actions, Boolean(article))
    if (article) this.#write(...more)
  }

  #write(posts, revisions) {
    const top = scrollY
    this.#sections.write(this.#article, posts)
    this.#fields.write(this.#article, posts, revisions)
    scrollTo(0, top)
    this.#state()
  }

  #state() {
    const { state, save, publish, open, anew, redate, noteField } = this.#parts
    const published = this.#article.state === "published"
    const revision = this.#words.get(`article.edit-${this.#article.state}`, this.#article.revision)
    state.textContent = this.#changed ? `${revision} · ${this.#words.get("article.edit-unsaved")}` : revision
    save.classList.toggle("btn--primary", published)
    show(publish, !published)
    show(open, published)
    show(anew, !published)
    show(redate, published)
    show(noteField, published)
  }

  async #compose(how) {
    await this.#show(await this.#api.compose(how))
  }

  // What was typed must not be lost to the arranging.
  async #arrange(order) {
    if (this.#changed) await this.#save()
    await this.#compose({ order, revision: this.#article.revision })
  }

  async #save(revision = this.#article.revision) {
    const sent = { revision, ...this.#fields.read(), sections: this.#sections.read() }
    await this.#saved(await this.#api.save(sent))
  }

  async #publish() {
    if (this.#changed) await this.#save()
    await this.#saved(await this.#api.publish({ publishedAt: this.#fields.date() }))
  }

  async #redate() {
    const { note } = this.#fields.read()
    await this.#saved(await this.#api.publish({ publishedAt: this.#fields.date(), note }))
  }

  async #saved(article) {
    this.#changed = false
    this.#clash.hide()
    this.#fields.forgetNote()
    await this.#show(article)
    this.#parts.status.textContent = this.#words.get("article.edit-saved")
  }

  async #takeTheirs() {
    this.#changed = false
    this.#clash.hide()
    await this.#show(await this.#api.article())
  }

  async #keepMine() {
    await this.#save(this.#clash.revision)
  }

  #touched() {
    this.#changed = true
    this.#parts.status.textContent = ""
    this.#state()
  }

  async #attempt(work, button) {
    const { problem, form } = this.#parts
    show(problem, false)
    // What comes back is written into the form: nothing may be typed into it meanwhile.
    form.inert = true
    if (button) button.disabled = true
    try {
      await work()
    } catch (failure) {
      this.#failed(failure)
    } finally {
      form.inert = false
      if (button) button.disabled = false
    }
  }

  #failed(failure) {
    if (failure.code === "stale-revision" && failure.document.yours) return this.#clash.show(failure.document)
    if (failure.code === "update-corrected") this.#sections.corrected(failure.document.post)
    const { problem } = this.#parts
    problem.textContent = this.#sentence(failure)
    show(problem, true)
    problem.focus()
  }

  #sentence(failure) {
    if (failure instanceof Unreachable) return this.#words.get("article.edit-unreachable")
    if (!(failure instanceof Problem)) throw failure
    const key = `article.refused-${failure.code}`
    return this.#words.has(key) ? this.#words.get(key) : failure.detail
  }
}

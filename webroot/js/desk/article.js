import { coverageAddress } from "../lib/api.js"
import { parts } from "../lib/dom.js"
import { Words } from "../lib/i18n.js"
import { ArticleApi } from "./article_api.js"
import { ArticleEditor } from "./article_editor.js"

const main = document.getElementById("main")
const words = Words.ofPage()
const api = new ArticleApi(coverageAddress(main.dataset.slug))

document.documentElement.dataset.sprite = main.dataset.sprite
const editor = new ArticleEditor(parts(main), main.dataset, words, api)
await editor.open()
document.documentElement.dataset.ready = "true"

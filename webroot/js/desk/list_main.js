import { call, coverageAddress } from "../lib/api.js"
import { openForm } from "../lib/dialog.js"
import { Words } from "../lib/i18n.js"
import { Problem, Unreachable } from "../lib/problem.js"
import { slug } from "../lib/text.js"
import { FactsForm } from "./facts_form.js"

const words = Words.ofPage()
const dialog = document.getElementById("facts-dialog")
const form = dialog.querySelector("form")
const facts = new FactsForm(form)
const { title, slug: address } = form.elements
let proposed = ""

title.addEventListener("input", () => {
  if (address.value !== proposed) return
  proposed = slug(title.value)
  address.value = proposed
})
for (const button of document.querySelectorAll("[data-new-coverage]")) button.addEventListener("click", begin)
document.documentElement.dataset.ready = "true"

async function begin() {
  const { zone, language, outlet } = dialog.dataset
  facts.write({ zone: zone || Intl.DateTimeFormat().resolvedOptions().timeZone, language, outlet })
  const created = await openForm(dialog, create, sentence)
  if (created) location.assign(`/desk/${created.slug}${location.search}`)
}

async function create() {
  const wanted = address.value.trim()
  const detail = words.get("desk.slug-taken")
  if (await isTaken(wanted)) throw new Problem(409, { code: "slug-taken", detail })
  return call("PUT", coverageAddress(wanted), facts.read())
}

// A PUT to an address that is in use would change the coverage there.
async function isTaken(wanted) {
  try {
    await call("GET", coverageAddress(wanted))
    return true
  } catch (failure) {
    if (failure.code === "no-such-coverage") return false
    throw failure
  }
}

function sentence(failure) {
  if (failure instanceof Problem) return words.refusal(failure)
  if (failure instanceof Unreachable) return words.get("report.no-answer")
  throw failure
}

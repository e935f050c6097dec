import { parts } from "./dom.js"

/**
 * Opens a dialog that holds one form. `work(form)` is done when the form is sent; what it throws is
 * said in the dialog, which stays open with everything in it. Answers what `work` answered, or
 * undefined where the dialog was left.
 */
export function openForm(dialog, work, sentence) {
  const form = dialog.querySelector("form")
  const { problem } = parts(dialog)
  say(problem, "")
  return new Promise(resolve => {
    let answer
    form.onsubmit = async event => {
      event.preventDefault()
      const pressed = event.submitter
      if (pressed) pressed.disabled = true
      try {
        answer = await work(form, pressed?.value)
        dialog.close()
      } catch (failure) {
        say(problem, sentence(failure))
      } finally {
        if (pressed) pressed.disabled = false
      }
    }
    dialog.onclose = () => resolve(answer)
    for (const leave of dialog.querySelectorAll("[data-leave]")) leave.onclick = () => dialog.close()
    dialog.showModal()
  })
}

/** Fills the fields of a form by their names. */
export function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList || field?.type === "radio") form.elements[name].value = value ?? ""
    else if (field) field.value = value ?? ""
  }
}

/** What was filled in, by name; an empty field is left out. */
export function filled(form) {
  const values = {}
  for (const [name, value] of new FormData(form)) if (value.trim() !== "") values[name] = value
  return values
}

function say(element, sentence) {
  if (!element) return
  element.textContent = sentence
  element.hidden = !sentence
}

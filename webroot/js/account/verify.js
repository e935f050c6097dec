// The page of a mailed link. What opens stands in the fragment, which no server is told. Nothing
// happens without a click: programs that read mail run scripts too.

const FRAGMENT = /^#c=([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/
const CONFLICT = 409

const opened = FRAGMENT.exec(location.hash)
if (location.hash) history.replaceState(null, "", location.pathname + location.search)
if (opened) ask({ challenge: opened[1], secret: opened[2] })

async function ask(opener) {
  show("confirm")
  const question = document.getElementById("question")
  const yes = document.getElementById("yes")
  yes.addEventListener("click", () => confirm(opener))
  const about = await post("/api/verify/about", opener)
  if (!about) return
  question.textContent = question.dataset.words.replace("{address}", about.address)
}

async function confirm(opener) {
  const yes = document.getElementById("yes")
  yes.disabled = true
  const signedIn = await post("/api/verify", opener)
  if (signedIn) location.replace(signedIn.next)
  else yes.disabled = false
}

/** What the server answers; nothing where the link is of no more use or the server out of reach. */
async function post(path, body) {
  const failed = document.getElementById("failed")
  failed.hidden = true
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body)
    })
    if (answer.ok) return await answer.json()
    if (answer.status === CONFLICT) show("too-old")
    else failed.hidden = false
  } catch {
    failed.hidden = false
  }
  return null
}

function show(id) {
  for (const section of document.querySelectorAll("main > section")) {
    section.hidden = section.id !== id
  }
}

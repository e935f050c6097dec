import { offerSharing } from "./share.js"
import { followContents } from "./toc.js"

const contents = document.querySelector("[data-toc]")
const tools = document.querySelector(".tools")

if (contents) followContents(contents)
if (tools) offerSharing(tools)

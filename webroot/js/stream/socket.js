/**
 * A way to follow a coverage over WebSocket: a function that opens one link. A link tells
 * `heard(frame)` and `closed(code)`, and never again once it was closed from here.
 */
export function overWebSocket(path, rendition) {
  return ({ after, epoch, heard, closed }) => {
    const address = new URL(path, location.href)
    address.protocol = address.protocol.replace("http", "ws")
    address.searchParams.set("after", after)
    address.searchParams.set("epoch", epoch)
    const socket = new WebSocket(address, rendition)
    socket.onmessage = message => heard(JSON.parse(message.data))
    socket.onclose = event => closed(event.code)
    return {
      close() {
        socket.onmessage = socket.onclose = null
        socket.close()
      },
    }
  }
}

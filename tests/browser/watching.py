"""What a page did while nobody looked: its errors, what it was sent, where it asked."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request, WebSocket

_OWN_SCHEMES = ("data", "blob", "about")

# Lab's own: a restart takes back what Lab had asked of the old kernel.
_LABS_OWN = "Canceled future for "


class Watcher:
    """Records from the first moment of a page; the tests ask it at the end.

    Attributes:
        page: the page.
        errors: uncaught errors of the page.
        console: errors written to the browser's console.
        received: every message from the server, as bytes, in order.
        foreign: addresses on any other host than the course's own server.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.errors: list[str] = []
        self.console: list[str] = []
        self.received: list[bytes] = []
        self.foreign: list[str] = []
        self._host = urlsplit(address).netloc
        page.on("pageerror", self._on_error)
        page.on("console", self._on_console)
        page.on("request", self._on_request)
        page.on("websocket", self._on_websocket)

    def expect_quiet(self) -> None:
        """Whatever a test was about: no uncaught error, and nothing asked of another host."""
        assert not self.errors, "\n".join(self.errors)
        assert not self.foreign, "\n".join(self.foreign)

    def _on_error(self, error: Error) -> None:
        if _LABS_OWN not in error.message:
            self.errors.append(str(error))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console.append(message.text)

    def _on_request(self, request: Request) -> None:
        self._note_host(request.url)

    def _on_websocket(self, socket: WebSocket) -> None:
        self._note_host(socket.url)
        socket.on("framereceived", self._on_frame)

    def _on_frame(self, payload: bytes | str) -> None:
        self.received.append(payload if isinstance(payload, bytes) else payload.encode())

    def _note_host(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in _OWN_SCHEMES and parts.netloc != self._host:
            self.foreign.append(address)

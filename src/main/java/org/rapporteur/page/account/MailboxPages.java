package org.rapporteur.page.account;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneOffset;
import org.rapporteur.page.Shell;
import org.rapporteur.platform.Refusal;
import org.rapporteur.platform.mail.Mailbox;
import org.rapporteur.platform.text.Times;

/** The mailbox of development as a page. Whoever sees it can be anybody: this machine only. */
public final class MailboxPages {
  private final Mailbox mailbox;
  private final Frame frame;

  public MailboxPages(Mailbox mailbox, Frame frame) {
    this.mailbox = mailbox;
    this.frame = frame;
  }

  public void mount(Router router) {
    router.get("/mailbox").handler(this::show);
  }

  private void show(RoutingContext ctx) {
    if (!fromThisMachine(ctx.request()))
      throw Refusal.notFound("no-such-page", "There is nothing at this address.");
    var shell = frame.shell(ctx, "mail.box-title", Shell.Section.NONE);
    var times = new Times(ZoneOffset.UTC, shell.language(), "UTC");
    frame.send(ctx, "mailbox", new MailboxView(shell, mailbox.received(), times));
  }

  /** What a proxy on this machine hands on comes from elsewhere, whatever the connection says. */
  private static boolean fromThisMachine(HttpServerRequest request) {
    var forwarded =
        request.headers().contains("x-forwarded-for") || request.headers().contains("forwarded");
    return !forwarded && loopback(request.remoteAddress().hostAddress());
  }

  private static boolean loopback(String address) {
    try {
      var bytes = NetUtil.createByteArrayFromIpAddressString(address);
      return bytes != null && InetAddress.getByAddress(bytes).isLoopbackAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

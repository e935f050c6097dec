import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * The drawer of the demonstration's placeholder photos: blurred figures in rooms that do not exist, so that no real
 * person is shown. Run it with {@code java src/demo/DrawPhotos.java <out folder>}; the same pictures come out each time.
 */
final class DrawPhotos {

  private static final Palette STEEL = new Palette(0x15243d, 0x2c4663, 0x7496b0, 0xe8e3d6);
  private static final Palette SLATE = new Palette(0x1a2433, 0x35475a, 0x7f94a3, 0xe9e4da);
  private static final Palette HARBOUR = new Palette(0x132835, 0x29485a, 0x7099a8, 0xe6e8de);
  private static final Palette DUSK = new Palette(0x1b2338, 0x3a465f, 0x8791a6, 0xf0dcc2);
  private static final Palette NIGHT = new Palette(0x0f1a2e, 0x213755, 0x5a80a3, 0xdbe3ea);

  private final Path folder;

  private DrawPhotos(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("Usage: java src/demo/DrawPhotos.java <out folder>");
      System.exit(2);
    }
    System.setProperty("java.awt.headless", "true");
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var drawer = new DrawPhotos(folder);
    drawer.hostAndRightsSocieties();
    drawer.inventorsFilmAndTrade();
    drawer.press();
    drawer.group();
    drawer.room();
    drawer.workshop();
  }

  private void hostAndRightsSocieties() throws IOException {
    shot("liu-hua", STEEL, p -> {
      p.windows(4, .12).glow(.24, .4, .4).flag(.9, .2);
      p.person(person(.12, .47, 205).hair(Hair.SHORT).away(9));
      p.person(person(.5, .385, 300).hair(Hair.BOB).suit(Suit.BLAZER).turn(.35).build(.86).tone(.2));
      p.table(.845).plate(.66, .9, 250).gooseneck(.36, .93, .43, .63).glass(.22, .93);
    });
    shot("zhou-yaping", SLATE, p -> {
      p.curtain(11).glow(.75, .3, .44);
      p.person(person(.9, .46, 215).hair(Hair.PARTED).away(11));
      p.person(person(.39, .39, 315).hair(Hair.PARTED).suit(Suit.TIE).tone(.03).turn(-.45).tilt(-4).glasses());
      p.table(.85).plate(.2, .92, 230).gooseneck(.58, .95, .47, .67).papers(.72, .93);
    });
    shot("ma-fu", STEEL, p -> {
      p.screen(.08, .1, .4, .42, 4).glow(.62, .22, .4);
      p.person(person(.61, .4, 330).hair(Hair.RECEDING).suit(Suit.TIE).turn(.15).tone(.16));
      p.raisedHand(.4, .62, 300, false).table(.87).plate(.82, .93, 240).flatMicrophone(.53, .92);
    });
    shot("sun-yue", NIGHT, p -> {
      p.bokeh(26, .1, .55).glow(.86, .5, .4);
      p.person(person(.16, .44, 230).hair(Hair.LONG).away(13).build(.85));
      p.person(person(.57, .4, 310).profile(false).suit(Suit.OPEN));
      p.table(.86).plate(.79, .92, 230).gooseneck(.3, .95, .42, .62);
    });
    shot("liu-ping", HARBOUR, p -> {
      p.panels(7).glow(.3, .2, .46).lamp(.84, .2);
      p.person(person(.47, .37, 290).hair(Hair.GREY).suit(Suit.TIE).tilt(5).turn(-.2).glasses());
      p.foldedHands(.465, .855, 258).table(.88).plate(.47, .945, 260).gooseneck(.72, .97, .6, .68);
    });
    shot("zhang-hongbo", DUSK, p -> {
      p.shelves().glow(.2, .45, .42);
      p.person(person(.88, .5, 190).hair(Hair.SHORT).away(10));
      p.person(person(.36, .38, 285).hair(Hair.SHORT).suit(Suit.KNIT).turn(.5).tilt(3).tone(.24));
      p.table(.83).laptop(.62, .83, 330).plate(.2, .9, 220).flatMicrophone(.4, .9);
    });
  }

  private void inventorsFilmAndTrade() throws IOException {
    shot("he-zhenfu", STEEL, p -> {
      p.windows(2, .5).plant(.08, .62).glow(.7, .3, .46);
      p.person(person(.45, .39, 320).hair(Hair.BALD).suit(Suit.OPEN).turn(.25).tone(.14));
      p.raisedHand(.66, .66, 290, true).table(.86).plate(.3, .92, 240).gooseneck(.55, .96, .5, .69);
    });
    shot("ma-hongya", NIGHT, p -> {
      p.screen(.5, .06, .46, .5, 3).glow(.18, .3, .36);
      p.person(person(.31, .42, 335).profile(true).hair(Hair.SHORT).suit(Suit.TIE));
      p.table(.9).plate(.6, .95, 230).gooseneck(.72, .99, .52, .6).over(.02, .98, 330);
    });
    shot("wu-yunsong", SLATE, p -> {
      p.blinds().glow(.8, .35, .4);
      p.person(person(.12, .47, 220).hair(Hair.BOB).away(10).build(.85));
      p.person(person(.86, .45, 225).hair(Hair.SHORT).away(12));
      p.person(person(.51, .375, 285).hair(Hair.CURLY).suit(Suit.BLAZER).turn(-.3).tilt(-3).glasses());
      p.table(.83).plate(.51, .9, 250).gooseneck(.35, .94, .44, .62).glass(.68, .92).papers(.8, .91);
    });
    shot("shen-peilan", HARBOUR, p -> {
      p.windows(3, .3).flag(.07, .12).flag(.14, .15).glow(.55, .3, .42);
      p.person(person(.6, .385, 300).hair(Hair.BUN).suit(Suit.BLOUSE).turn(-.4).tilt(4).build(.85).tone(.3));
      p.table(.85).flowers(.24, .86).plate(.78, .91, 240).gooseneck(.43, .95, .52, .65);
    });
  }

  private void press() throws IOException {
    shot("liu-jie", DUSK, p -> {
      p.bokeh(16, .05, .4).curtain(5).glow(.7, .28, .4);
      p.person(person(.44, .4, 320).hair(Hair.LONG).suit(Suit.BLAZER).turn(.4).tilt(-3).build(.85));
      p.handMicrophone(.47, .655, 300).table(.9).plate(.24, .95, 220).over(1, 1, 300);
    });
    shot("li-chun", SLATE, p -> {
      p.panels(4).glow(.2, .25, .46);
      p.person(person(.86, .46, 220).hair(Hair.GREY).away(11));
      p.person(person(.46, .38, 290).hair(Hair.BOB).suit(Suit.SCARF).turn(-.25).glasses().build(.84).tone(.12));
      p.foldedHands(.455, .845, 232).table(.87).plate(.72, .93, 240).papers(.26, .94).glass(.9, .95);
    });
    shot("feng-fei", STEEL, p -> {
      p.shelves().lamp(.3, .16).glow(.34, .3, .4);
      p.person(person(.64, .4, 325).hair(Hair.PARTED).suit(Suit.OPEN).turn(-.6).tilt(-6));
      p.table(.88).laptop(.3, .88, 300).plate(.84, .94, 220).gooseneck(.5, .98, .56, .68);
    });
    shot("li-chen", NIGHT, p -> {
      p.blinds().plant(.93, .6).glow(.3, .4, .44);
      p.person(person(.42, .39, 305).hair(Hair.SHORT).suit(Suit.KNIT).turn(.2).tilt(6).glasses());
      p.raisedHand(.2, .64, 270, false).table(.86).plate(.62, .92, 240).flatMicrophone(.43, .91);
    });
    shot("li-jie", HARBOUR, p -> {
      p.curtain(8).screen(.62, .08, .34, .36, 2).glow(.4, .3, .4);
      p.person(person(.92, .48, 200).hair(Hair.PARTED).away(10));
      p.person(person(.44, .4, 310).hair(Hair.RECEDING).suit(Suit.TIE).turn(-.35).tilt(2));
      p.table(.86).plate(.22, .925, 230).gooseneck(.62, .96, .52, .66).glass(.76, .94).papers(.42, .95);
    });
  }

  private void group() throws IOException {
    photo("group", STEEL, 900, p -> {
      p.windows(6, .04).glow(.5, .3, .6);
      p.person(person(.14, .4, 200).hair(Hair.BOB).suit(Suit.BLAZER).turn(.3).build(.86));
      p.person(person(.38, .37, 212).hair(Hair.SHORT).suit(Suit.OPEN).turn(.12).glasses());
      p.person(person(.62, .375, 210).hair(Hair.PARTED).suit(Suit.KNIT).turn(-.1).tone(.3));
      p.person(person(.86, .41, 198).hair(Hair.LONG).suit(Suit.BLOUSE).turn(-.3).build(.85));
      p.table(.86).plate(.14, .92, 170).plate(.38, .92, 170).plate(.62, .92, 170).plate(.86, .92, 170);
      p.gooseneck(.26, .95, .23, .7).gooseneck(.74, .95, .77, .71);
    });
  }

  private void room() throws IOException {
    var table = new Row(.085, .535, .955, .4, 158, 1.85);
    photo("room", STEEL, 900, p -> {
      p.tallWindows(4, .45).projection(.54, .1, .32, .205).glow(.2, .2, .42).glow(.7, .2, .26);
      p.person(table.seat(1).hair(Hair.SHORT).suit(Suit.TIE).turn(-.5).away(3));
      p.person(table.seat(.82).hair(Hair.LONG).suit(Suit.BLOUSE).turn(-.3).build(.86).away(2.6));
      p.person(table.seat(.62).hair(Hair.RECEDING).suit(Suit.TIE).turn(-.2).glasses());
      p.person(table.seat(.42).hair(Hair.BOB).suit(Suit.BLAZER).turn(.3).build(.87).tone(.24));
      p.person(table.seat(.2).hair(Hair.PARTED).suit(Suit.OPEN).turn(.2).tilt(4));
      p.person(table.seat(0).hair(Hair.CURLY).suit(Suit.KNIT).turn(.3).tilt(3).tone(.2));
      p.longTable(table);
      for (var place : new double[] {1, .82, .62, .42, .2, 0}) {
        p.tableMicrophone(table, place + .06).plate(table.x(place), table.y(place, 1.6), table.size(place) * .74);
      }
      p.listener(.235, .87, 176).listener(.475, .8, 160).listener(.7, .835, 182).listener(.925, .75, 166);
    });
  }

  private void workshop() throws IOException {
    shot("workshop-talk", DUSK, p -> {
      p.screen(.36, .08, .56, .56, 5).glow(.62, .36, .52);
      p.person(person(.22, .36, 205).hair(Hair.CURLY).suit(Suit.KNIT).turn(.5));
      p.raisedHand(.36, .52, 190, true).lectern(.2, .72, 330);
      p.over(.42, 1.04, 190).over(.66, 1.02, 200).over(.9, 1.05, 185);
    });
    shot("workshop-pair", HARBOUR, p -> {
      p.lamp(.3, .14).lamp(.7, .14).shelves().glow(.5, .3, .42);
      p.person(person(.32, .42, 260).hair(Hair.BUN).suit(Suit.KNIT).turn(.7).tilt(8).build(.85));
      p.person(person(.68, .4, 270).profile(false).suit(Suit.OPEN));
      p.table(.8).laptop(.5, .8, 380).papers(.2, .9).glass(.82, .9);
    });
    shot("workshop-room", NIGHT, p -> {
      p.screen(.26, .08, .48, .38, 4).glow(.5, .26, .5);
      p.person(person(.14, .36, 130).hair(Hair.SHORT).suit(Suit.OPEN).turn(.4).away(4));
      for (var row = 0; row < 3; row++) {
        p.audience(.56 + row * .19, 92 + row * 52, 7 - row);
      }
    });
  }

  private void shot(String name, Palette palette, Consumer<Picture> scene) throws IOException {
    photo(name, palette, 1067, scene);
  }

  private void photo(String name, Palette palette, int height, Consumer<Picture> scene) throws IOException {
    var picture = new Picture(1600, height, palette, name.hashCode());
    scene.accept(picture);
    Files.write(folder.resolve(name + ".jpg"), Jpeg.atMost(120_000, picture.finished()));
  }

  private static Person person(double x, double y, double head) {
    return new Person(x, y, head);
  }
}

/** Four colours of one light, from the deepest shadow to the lamp. */
record Palette(int deep, int shade, int mid, int glow) {

  Color at(double light) {
    return at(light, 1);
  }

  Color at(double light, double opacity) {
    var t = Math.max(0, Math.min(1, light)) * 3;
    var from = t < 1 ? deep : t < 2 ? shade : mid;
    var to = t < 1 ? shade : t < 2 ? mid : glow;
    var part = t - Math.min(2, Math.floor(t));
    return new Color(mix(from, to, part, 16), mix(from, to, part, 8), mix(from, to, part, 0), alpha(opacity));
  }

  private static int mix(int from, int to, double part, int shift) {
    return (int) Math.round((from >> shift & 255) * (1 - part) + (to >> shift & 255) * part);
  }

  private static int alpha(double opacity) {
    return (int) Math.round(255 * opacity);
  }
}

/** Seats along one straight line that leads away from the lens; the near end is at 0, the far end at 1. */
record Row(double nearX, double nearY, double farX, double farY, double head, double depth) {

  Person seat(double place) {
    return new Person(x(place), y(place, 0), size(place));
  }

  double x(double place) {
    return nearX + (farX - nearX) * seen(place);
  }

  /** As a part of a picture of 900 lines, so many heads below the middle of the faces. */
  double y(double place, double below) {
    return nearY + (farY - nearY) * seen(place) + below * size(place) / 900;
  }

  double size(double place) {
    return head / away(place);
  }

  private double seen(double place) {
    return place * depth / away(place);
  }

  private double away(double place) {
    return 1 + (depth - 1) * place;
  }
}

enum Hair { SHORT, PARTED, RECEDING, GREY, BALD, CURLY, BOB, LONG, BUN }

enum Suit { TIE, OPEN, BLAZER, KNIT, BLOUSE, SCARF }

/** Shapes written as SVG paths (M, L, Q, C, Z; absolute), in heads: the chin is at .5, the crown at -.5. */
final class Outline {

  static final Shape HEAD = of("M 0 -.52 C .25 -.52 .37 -.32 .36 -.06 C .355 .16 .24 .5 0 .5"
      + " C -.24 .5 -.355 .16 -.36 -.06 C -.37 -.32 -.25 -.52 0 -.52 Z");
  static final Shape PROFILE = of("M -.04 -.53 C .2 -.54 .34 -.42 .36 -.24 C .365 -.16 .345 -.13 .365 -.07"
      + " C .38 0 .44 .07 .455 .11 C .46 .15 .42 .165 .385 .165 C .385 .19 .41 .21 .405 .235 C .4 .26 .385 .265 .39 .29"
      + " C .395 .33 .38 .345 .385 .38 C .38 .47 .31 .5 .22 .49 C .12 .48 .05 .44 -.02 .36 L -.4 .1"
      + " C -.5 -.22 -.34 -.53 -.04 -.53 Z");
  static final Shape NECK = of("M -.2 .1 L .2 .1 C .195 .52 .23 .64 .38 .72 L 0 1.3 L -.38 .72"
      + " C -.23 .64 -.195 .52 -.2 .1 Z");
  static final Shape TORSO = of("M -.26 .62 C -.42 .76 -.76 .78 -.9 .92 C -1.06 1.08 -1.12 1.5 -1.18 3.4 L 1.18 3.4"
      + " C 1.12 1.5 1.06 1.08 .9 .92 C .76 .78 .42 .76 .26 .62 L 0 .78 Z");
  static final Shape VEE = of("M -.25 .62 L 0 1.55 L .25 .62 L 0 .8 Z");
  static final Shape LAPEL = of("M .25 .6 C .34 .72 .4 .86 .42 1 L .3 1.06 L .33 1.16 L .02 1.66 L 0 1.5 L .22 .72 Z");
  static final Shape COLLAR = of("M .22 .58 L .29 .7 L .15 .95 L .01 .82 Z");
  static final Shape TIE = of("M -.06 .84 L .06 .84 L .045 .94 L .1 1.5 L 0 1.75 L -.1 1.5 L -.045 .94 Z");
  static final Shape CREW = of("M -.29 .6 C -.16 .9 .16 .9 .29 .6 L .36 .68 C .2 1.02 -.2 1.02 -.36 .68 Z");
  static final Shape SCARF = of("M -.32 .54 C -.14 .72 .14 .72 .32 .54 C .42 .7 .36 .92 .16 .98 L .22 1.75 L -.02 1.8"
      + " L -.04 1 C -.3 .98 -.42 .76 -.32 .54 Z");

  private Outline() {}

  static Shape of(String path) {
    var shape = new Path2D.Double();
    try (var in = new Scanner(path).useLocale(Locale.ROOT)) {
      while (in.hasNext()) {
        switch (in.next()) {
          case "M" -> shape.moveTo(in.nextDouble(), in.nextDouble());
          case "L" -> shape.lineTo(in.nextDouble(), in.nextDouble());
          case "Q" -> shape.quadTo(in.nextDouble(), in.nextDouble(), in.nextDouble(), in.nextDouble());
          case "C" -> shape.curveTo(in.nextDouble(), in.nextDouble(), in.nextDouble(), in.nextDouble(),
              in.nextDouble(), in.nextDouble());
          default -> shape.closePath();
        }
      }
    }
    return shape;
  }

  static Shape oval(double x, double y, double width, double height) {
    return new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
  }

  static Shape mirrored(Shape shape) {
    return AffineTransform.getScaleInstance(-1, 1).createTransformedShape(shape);
  }
}

/** Somebody who never was: where they sit, how they hold themselves and what they wear. */
final class Person {

  final double x;
  final double y;
  final double head;
  private Hair hair = Hair.SHORT;
  private Suit suit = Suit.TIE;
  private double turn;
  private double tilt;
  private double build = 1;
  private double tone = .08;
  private boolean glasses;
  private boolean profile;
  private boolean mirrored;
  double blur = 2.2;
  private Palette palette;
  private Graphics2D g;

  Person(double x, double y, double head) {
    this.x = x;
    this.y = y;
    this.head = head;
  }

  Person hair(Hair kind) {
    hair = kind;
    return this;
  }

  Person suit(Suit kind) {
    suit = kind;
    return this;
  }

  Person turn(double amount) {
    turn = amount;
    return this;
  }

  Person tilt(double degrees) {
    tilt = degrees;
    return this;
  }

  Person build(double width) {
    build = width;
    return this;
  }

  Person tone(double light) {
    tone = light;
    return this;
  }

  Person glasses() {
    glasses = true;
    return this;
  }

  Person profile(boolean toTheRight) {
    profile = true;
    mirrored = !toTheRight;
    return this;
  }

  Person away(double softness) {
    blur = softness;
    return this;
  }

  void draw(Graphics2D graphics, Palette colours) {
    palette = colours;
    g = (Graphics2D) graphics.create();
    g.scale(mirrored ? -head : head, head);
    if (!profile) {
      behind();
    }
    body();
    g.rotate(Math.toRadians(tilt), 0, .55);
    if (profile) {
      sideHead();
    } else {
      frontHead();
    }
    g.dispose();
  }

  private void behind() {
    var back = switch (hair) {
      case BOB -> "M -.4 -.25 C -.52 .1 -.54 .42 -.46 .62 C -.2 .7 .2 .7 .46 .62 C .54 .42 .52 .1 .4 -.25 Z";
      case LONG -> "M -.38 -.3 C -.52 .1 -.5 .6 -.58 1.12 C -.3 1.3 .3 1.3 .58 1.12 C .5 .6 .52 .1 .38 -.3 Z";
      default -> "M -.37 -.1 C -.38 .1 -.3 .3 -.2 .34 L .2 .34 C .3 .3 .38 .1 .37 -.1 Z";
    };
    g.setPaint(palette.at(.03));
    g.fill(Outline.of(back));
  }

  private void body() {
    var body = (Graphics2D) g.create();
    body.translate(turn * .05, 0);
    body.setPaint(side(.3, .15));
    body.fill(Outline.NECK);
    body.setPaint(palette.at(.04, .5));
    body.fill(Outline.oval(turn * .06, .42, .5, .34));
    body.scale(profile ? build * .82 : build, 1);
    body.setPaint(side(tone + .1, tone - .04));
    body.fill(Outline.TORSO);
    clothes(body);
    body.dispose();
  }

  private void clothes(Graphics2D body) {
    body.translate(turn * .07, 0);
    switch (suit) {
      case TIE -> jacket(body, .78, true);
      case OPEN -> jacket(body, .66, false);
      case BLAZER -> jacket(body, .56, false);
      case KNIT -> fill(body, Outline.CREW, tone + .16);
      case BLOUSE -> {
        fill(body, Outline.VEE, .26);
        fill(body, Outline.LAPEL, tone + .2);
        fill(body, Outline.mirrored(Outline.LAPEL), tone + .14);
      }
      case SCARF -> fill(body, Outline.SCARF, .5);
    }
  }

  private void jacket(Graphics2D body, double shirt, boolean tie) {
    fill(body, Outline.VEE, shirt - .12);
    if (tie) {
      fill(body, Outline.TIE, .12);
    }
    fill(body, Outline.COLLAR, shirt);
    fill(body, Outline.mirrored(Outline.COLLAR), shirt - .08);
    fill(body, Outline.LAPEL, tone + .1);
    fill(body, Outline.mirrored(Outline.LAPEL), tone + .05);
  }

  private void sideHead() {
    g.setPaint(side(.2, .34));
    g.fill(Outline.PROFILE);
    fill(g, Outline.of("M -.42 .2 C -.56 -.3 -.34 -.64 -.02 -.62 C .24 -.62 .38 -.46 .36 -.3 C .24 -.34 .16 -.36 .1 -.3"
        + " C .06 -.2 .04 -.1 -.02 -.04 C -.08 .02 -.12 .1 -.16 .2 C -.22 .32 -.36 .34 -.42 .2 Z"), .03);
    fill(g, Outline.oval(-.04, .05, .12, .2), .26);
  }

  private void frontHead() {
    fill(g, Outline.oval(-.36 + turn * .1, .02, .1, .2), .22);
    fill(g, Outline.oval(.36 + turn * .1, .02, .1, .2), .2);
    g.setPaint(side(.36, .2));
    g.fill(Outline.HEAD);
    face((Graphics2D) g.create());
    hair();
  }

  private void face(Graphics2D face) {
    face.clip(Outline.HEAD);
    face.translate(turn * .13, 0);
    face.setPaint(palette.at(.06, .3));
    face.fill(Outline.oval(-.155, -.03, .17, .1));
    face.fill(Outline.oval(.155, -.03, .17, .1));
    face.fill(Outline.of("M -.02 -.02 L .07 .16 L -.06 .17 Z"));
    face.setPaint(palette.at(.03, .22));
    face.fill(Outline.oval(0, .295, .2, .045));
    face.setPaint(palette.at(.04, .2));
    face.fill(Outline.oval(0, .52, .5, .16));
    if (glasses) {
      face.setPaint(palette.at(0, .75));
      face.setStroke(new BasicStroke(.022f));
      face.draw(new RoundRectangle2D.Double(-.29, -.1, .24, .17, .1, .1));
      face.draw(new RoundRectangle2D.Double(.05, -.1, .24, .17, .1, .1));
      face.draw(Outline.of("M -.05 -.03 L .05 -.03"));
    }
    face.dispose();
  }

  private void hair() {
    var dark = hair == Hair.GREY ? .4 : .03;
    var top = (Graphics2D) g.create();
    top.translate(turn * .03, 0);
    if (hair == Hair.CURLY) {
      for (var i = 0; i < 11; i++) {
        var angle = Math.PI * (1.06 + i * .088);
        fill(top, Outline.oval(.36 * Math.cos(angle), -.12 + .42 * Math.sin(angle), .26, .26), dark);
      }
    }
    if (hair == Hair.BUN) {
      fill(top, Outline.oval(-turn * .2, -.66, .32, .26), dark);
    }
    top.shear(-turn * .1, 0);
    fill(top, Outline.of(cut()), dark);
    if (hair == Hair.LONG) {
      fill(top, Outline.of("M -.36 -.1 C -.48 .3 -.36 .7 -.5 1.16 L -.3 1.1 C -.24 .7 -.36 .3 -.33 .05 Z"), .04);
      fill(top, Outline.of("M .36 -.1 C .48 .3 .36 .7 .5 1.16 L .3 1.1 C .24 .7 .36 .3 .33 .05 Z"), .04);
    }
    top.dispose();
  }

  private String cut() {
    return switch (hair) {
      case SHORT, GREY -> "M -.38 .04 C -.45 -.34 -.3 -.63 .02 -.63 C .34 -.63 .45 -.34 .38 .04 C .35 -.06 .36 -.2 .29 -.29"
          + " C .1 -.36 -.12 -.36 -.28 -.27 C -.35 -.2 -.35 -.06 -.38 .04 Z";
      case PARTED -> "M -.38 .04 C -.46 -.36 -.28 -.66 .06 -.64 C .36 -.62 .45 -.3 .38 .04 C .35 -.1 .34 -.2 .28 -.24"
          + " C .08 -.2 -.1 -.28 -.18 -.42 C -.24 -.28 -.35 -.14 -.38 .04 Z";
      case RECEDING -> "M -.38 .04 C -.44 -.3 -.32 -.58 0 -.58 C .32 -.58 .44 -.3 .38 .04 C .36 -.1 .36 -.24 .28 -.36"
          + " C .2 -.44 .1 -.4 .02 -.38 C -.08 -.42 -.2 -.44 -.28 -.36 C -.36 -.24 -.35 -.08 -.38 .04 Z";
      case BALD -> "M -.38 .1 C -.42 0 -.41 -.16 -.37 -.24 C -.36 -.1 -.35 0 -.38 .1 Z M .38 .1 C .42 0 .41 -.16 .37 -.24"
          + " C .36 -.1 .35 0 .38 .1 Z";
      case CURLY -> "M -.37 -.02 C -.44 -.36 -.3 -.6 0 -.6 C .3 -.6 .44 -.36 .37 -.02 C .3 -.2 .2 -.28 0 -.27"
          + " C -.2 -.28 -.3 -.2 -.37 -.02 Z";
      case BOB -> "M -.37 .36 C -.46 .1 -.5 -.64 .02 -.64 C .5 -.64 .46 .1 .37 .36 C .37 .12 .36 -.06 .3 -.16"
          + " C .1 -.16 -.12 -.2 -.2 -.38 C -.26 -.16 -.36 .06 -.37 .36 Z";
      case LONG -> "M -.37 .3 C -.46 0 -.46 -.63 0 -.63 C .46 -.63 .46 0 .37 .3 C .36 .02 .28 -.18 .02 -.42"
          + " C -.24 -.2 -.36 .02 -.37 .3 Z";
      case BUN -> "M -.375 .06 C -.44 -.34 -.28 -.6 0 -.6 C .28 -.6 .44 -.34 .375 .06 C .34 -.16 .24 -.34 0 -.38"
          + " C -.24 -.34 -.34 -.16 -.375 .06 Z";
    };
  }

  private GradientPaint side(double left, double right) {
    return new GradientPaint(-.7f, 0, palette.at(left), .7f, .4f, palette.at(right));
  }

  private void fill(Graphics2D target, Shape shape, double light) {
    target.setPaint(palette.at(light));
    target.fill(shape);
  }
}

/** One picture, painted from the far wall to the near edge of the table, each layer with its own softness. */
final class Picture {

  private final int width;
  private final int height;
  private final Palette palette;
  private final Random random;
  private final BufferedImage image;

  Picture(int width, int height, Palette palette, long seed) {
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.random = new Random(seed);
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    layer(0, g -> {
      g.setPaint(new GradientPaint(0, 0, palette.at(.6), width * .3f, height, palette.at(.4)));
      g.fillRect(0, 0, width, height);
    });
  }

  // The room.

  Picture windows(int count, double from) {
    return layer(34, g -> {
      var step = (1 - from) / count;
      for (var i = 0; i < count; i++) {
        g.setPaint(new GradientPaint(0, 0, palette.at(.93), 0, height * .8f, palette.at(.68)));
        g.fill(box(from + (i + .14) * step, .02, step * .7, .62 + random.nextDouble() * .06));
        g.setPaint(palette.at(.42));
        g.fill(box(from + (i + .46) * step, 0, step * .04, .7));
      }
    });
  }

  Picture tallWindows(int count, double to) {
    return layer(13, g -> {
      var step = to / count;
      for (var i = 0; i < count; i++) {
        g.setPaint(new GradientPaint(0, 0, palette.at(.97), 0, height * .7f, palette.at(.7)));
        g.fill(box((i + .16) * step, .03, step * .68, .6));
        g.setPaint(palette.at(.4));
        g.fill(box((i + .48) * step, 0, step * .05, .66));
        g.fill(box(i * step, .24, step, .012));
        g.setPaint(palette.at(.34, .8));
        g.fill(box((i - .1) * step, 0, step * .24, .68));
      }
    });
  }

  Picture curtain(int folds) {
    return layer(26, g -> {
      for (var i = 0; i < folds; i++) {
        var fold = 1.0 / folds;
        g.setPaint(palette.at(.36 + random.nextDouble() * .2, .85));
        g.fill(box(i * fold, 0, fold * (.4 + random.nextDouble() * .3), 1));
        g.setPaint(palette.at(.66, .6));
        g.fill(box((i + .7) * fold, 0, fold * .14, 1));
      }
    });
  }

  Picture panels(int count) {
    return layer(20, g -> {
      for (var i = 0; i < count; i++) {
        g.setPaint(palette.at(.3 + random.nextDouble() * .12));
        g.fill(box((i + .06) / count, .05, .88 / count, .34));
        g.setPaint(palette.at(.34 + random.nextDouble() * .12));
        g.fill(box((i + .06) / count, .44, .88 / count, .5));
      }
    });
  }

  Picture blinds() {
    return layer(14, g -> {
      for (var i = 0; i < 15; i++) {
        g.setPaint(palette.at(.72 - i * .018));
        g.fill(box(.04, i * .05, .92, .026));
      }
      g.setPaint(palette.at(.36));
      g.fill(box(.33, 0, .03, .76));
      g.fill(box(.66, 0, .03, .76));
    });
  }

  Picture shelves() {
    return layer(16, g -> {
      for (var shelf = 0; shelf < 4; shelf++) {
        for (var x = .03; x < .97; x += .016 + random.nextDouble() * .03) {
          var tall = .1 + random.nextDouble() * .06;
          g.setPaint(palette.at(.2 + random.nextDouble() * .5, .8));
          g.fill(box(x, .2 + shelf * .21 - tall, .013 + random.nextDouble() * .012, tall));
        }
        g.setPaint(palette.at(.18));
        g.fill(box(0, .2 + shelf * .21, 1, .018));
      }
    });
  }

  Picture bokeh(int lights, double top, double bottom) {
    layer(30, g -> {
      g.setPaint(palette.at(.2, .8));
      g.fill(box(0, 0, 1, 1));
    });
    return layer(5, g -> {
      for (var i = 0; i < lights; i++) {
        var size = width * (.03 + random.nextDouble() * .05);
        g.setPaint(palette.at(.8 + random.nextDouble() * .2, .1 + random.nextDouble() * .22));
        g.fill(Outline.oval(width * random.nextDouble(),
            height * (top + random.nextDouble() * (bottom - top)), size, size));
      }
    });
  }

  Picture screen(double x, double y, double across, double tall, int lines) {
    return layer(13, g -> {
      g.setPaint(palette.at(.1));
      g.fill(box(x - .012, y - .018, across + .024, tall + .036));
      g.setPaint(new GradientPaint(0, 0, palette.at(.9), width, height, palette.at(.76)));
      g.fill(box(x, y, across, tall));
      g.setPaint(palette.at(.42));
      for (var i = 0; i < lines; i++) {
        var length = across * (.35 + random.nextDouble() * .4);
        g.fill(box(x + across * .1, y + tall * (.2 + i * .66 / lines), length, tall * (i == 0 ? .1 : .055)));
      }
    });
  }

  /** A page on the wall, too far away to be read. */
  Picture projection(double x, double y, double across, double tall) {
    return layer(6, g -> {
      g.setPaint(palette.at(.14));
      g.fill(box(x - .01, y - .018, across + .02, tall + .036));
      g.setPaint(new GradientPaint(0, 0, palette.at(.92), width, height, palette.at(.74)));
      g.fill(box(x, y, across, tall));
      g.setPaint(palette.at(.4));
      g.fill(box(x + across * .09, y + tall * .15, across * .52, tall * .14));
      g.setPaint(palette.at(.56));
      for (var line = 0; line < 3; line++) {
        g.fill(box(x + across * .09, y + tall * (.43 + line * .165), across * (.76 - line * line * .07), tall * .075));
      }
    });
  }

  Picture glow(double x, double y, double size) {
    return layer(0, g -> {
      var centre = new Point2D.Double(width * x, height * y);
      g.setPaint(new RadialGradientPaint(centre, (float) (width * size), new float[] {0, .25f, .55f, 1},
          new Color[] {
            palette.at(.97, .72), palette.at(.93, .5), palette.at(.86, .2), palette.at(.8, 0)}));
      g.fillRect(0, 0, width, height);
    });
  }

  Picture lamp(double x, double y) {
    return layer(12, g -> {
      g.setPaint(palette.at(.1, .8));
      g.fill(box(x - .003, 0, .006, y));
      g.setPaint(palette.at(1));
      g.fill(Outline.oval(width * x, height * (y + .03), width * .07, height * .07));
      g.setPaint(palette.at(.08));
      g.fill(Outline.oval(width * x, height * y, width * .09, height * .06));
    });
  }

  Picture flag(double x, double y) {
    return layer(15, g -> {
      g.setPaint(palette.at(.75));
      g.fill(box(x, y - .06, .006, 1));
      g.setPaint(palette.at(.28));
      g.fill(at(x, y, width * .1, Outline.of("M 0 0 C .3 .1 .5 .6 .55 1.4 C .56 2.2 .5 3 .42 4.4 L 0 4.2 Z")));
      g.setPaint(palette.at(.44));
      g.fill(at(x, y, width * .1, Outline.of("M .1 .2 C .2 .8 .24 2 .2 4.2 L .1 4.2 Z")));
    });
  }

  Picture plant(double x, double y) {
    return layer(12, g -> {
      for (var i = 0; i < 17; i++) {
        var leaf = AffineTransform.getTranslateInstance(width * x, height * y);
        leaf.rotate(-Math.PI * (.08 + i * .05 + random.nextDouble() * .04));
        leaf.scale(width * (.1 + random.nextDouble() * .09), width * .1);
        g.setPaint(palette.at(.06 + random.nextDouble() * .2));
        g.fill(leaf.createTransformedShape(Outline.of("M 0 0 Q .5 -.22 1 0 Q .5 .16 0 0 Z")));
      }
      g.setPaint(palette.at(.5));
      g.fill(box(x - .035, y, .07, .2));
    });
  }

  // The people.

  Picture person(Person person) {
    var seated = canvas(1);
    var g = pen(seated);
    g.translate(width * person.x, height * person.y);
    person.draw(g, palette);
    g.dispose();
    paint(Blur.of(rimmed(seated, person.head), person.blur), 1);
    return this;
  }

  /** Light from behind catches the edge of whoever sits before it. */
  private BufferedImage rimmed(BufferedImage figure, double head) {
    var rim = canvas(1);
    var g = pen(rim);
    g.drawImage(figure, 0, 0, null);
    g.setComposite(AlphaComposite.SrcIn);
    g.setPaint(palette.at(.95));
    g.fillRect(0, 0, width, height);
    g.setComposite(AlphaComposite.DstOut);
    g.drawImage(figure, (int) (head * .024), (int) (head * .024), null);
    g.dispose();
    var both = pen(figure);
    both.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_ATOP, .7f));
    both.drawImage(Blur.of(rim, head * .018), 0, 0, null);
    both.dispose();
    return figure;
  }

  Picture raisedHand(double x, double y, double head, boolean toTheRight) {
    return layer(3, g -> {
      g.translate(width * x, height * y);
      g.scale(toTheRight ? head : -head, head);
      g.setPaint(palette.at(.13));
      g.fill(Outline.of("M -.62 1.5 L -.2 .3 L .12 .4 L .1 1.5 Z"));
      g.setPaint(palette.at(.62));
      g.fill(Outline.of("M -.2 .34 L -.15 .2 L .13 .28 L .12 .42 Z"));
      g.setPaint(new GradientPaint(-.2f, 0, palette.at(.4), .25f, .1f, palette.at(.25)));
      g.fill(Outline.of("M -.13 .26 C -.2 .05 -.2 -.1 -.12 -.16 L .16 -.08 C .2 .06 .18 .2 .11 .32 Z"));
      for (var finger = 0; finger < 4; finger++) {
        g.setStroke(new BasicStroke(.085f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var root = -.09 + finger * .073;
        g.draw(Outline.of("M " + root + " -.1 Q " + (root + .02) + " -.3 " + (root + .03 + finger * .045) + " "
            + (-.4 + Math.abs(finger - 1.2) * .055)));
      }
      g.draw(Outline.of("M -.12 .12 Q -.26 .04 -.29 -.14"));
    });
  }

  Picture foldedHands(double x, double y, double head) {
    return layer(3, g -> {
      g.translate(width * x, height * y);
      g.scale(head, head);
      sleeve(g, .36f, .08);
      sleeve(g, .31f, .18);
      g.setStroke(new BasicStroke(.27f));
      g.setPaint(palette.at(.72));
      g.draw(Outline.of("M -.36 .04 L -.29 .05"));
      g.draw(Outline.of("M .29 .05 L .36 .04"));
      g.setPaint(palette.at(.32));
      g.fill(Outline.oval(.11, .07, .42, .25));
      g.setPaint(palette.at(.42));
      g.fill(Outline.oval(-.1, .03, .42, .25));
      g.setStroke(new BasicStroke(.014f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.setPaint(palette.at(.2));
      for (var finger = 0; finger < 3; finger++) {
        var down = -.03 + finger * .05;
        g.draw(Outline.of("M -.02 " + down + " Q .06 " + (down - .01) + " .1 " + (down + .03)));
      }
    });
  }

  private void sleeve(Graphics2D g, float thick, double light) {
    g.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setPaint(palette.at(light));
    g.draw(Outline.of("M -.92 -.34 Q -.84 .02 -.34 .05"));
    g.draw(Outline.of("M .92 -.34 Q .84 .02 .34 .05"));
  }

  Picture audience(double y, double head, int count) {
    return layer(3 + head * .02, g -> {
      for (var i = 0; i < count; i++) {
        var x = (i + .5) / count + (random.nextDouble() - .5) * .05;
        backOfHead(g, width * x, height * (y + random.nextDouble() * .03), head * (.92 + random.nextDouble() * .16));
      }
    });
  }

  Picture over(double x, double y, double head) {
    return layer(15, g -> backOfHead(g, width * x, height * y - head, head));
  }

  /** Somebody who sits between the lens and the table, with the light of the room on the hair. */
  Picture listener(double x, double y, double head) {
    var seated = canvas(1);
    var g = pen(seated);
    backOfHead(g, width * x, height * y, head);
    g.dispose();
    paint(Blur.of(rimmed(seated, head), 6), 1);
    return this;
  }

  private void backOfHead(Graphics2D g, double x, double y, double head) {
    var place = AffineTransform.getTranslateInstance(x, y);
    place.scale(head, head);
    g.setPaint(palette.at(.04 + random.nextDouble() * .06));
    g.fill(place.createTransformedShape(Outline.TORSO));
    g.fill(place.createTransformedShape(Outline.NECK));
    g.setPaint(palette.at(.02));
    g.fill(place.createTransformedShape(Outline.oval(0, -.06, .8, 1)));
  }

  // What stands before them.

  Picture table(double y) {
    return layer(3, g -> {
      g.setPaint(new GradientPaint(0, (float) (height * y), palette.at(.36), 0, height, palette.at(.12)));
      g.fill(box(0, y, 1, 1));
      g.setPaint(palette.at(.62, .6));
      g.fill(box(0, y, 1, .006));
    });
  }

  /** A table along the row, seen from a little above: its top, its near edge and the cloth in front. */
  Picture longTable(Row row) {
    return layer(3, g -> {
      g.setPaint(new GradientPaint(0, height * .5f, palette.at(.5), 0, height * 1.1f, palette.at(.34)));
      g.fill(strip(row, 1.2, 9));
      g.setPaint(new GradientPaint(0, 0, palette.at(.74), width, 0, palette.at(.5)));
      g.fill(strip(row, 1.2, 1.78));
      g.setPaint(palette.at(.88, .8));
      g.fill(strip(row, 1.78, 1.82));
    });
  }

  private Shape strip(Row row, double from, double to) {
    var strip = new Path2D.Double();
    strip.moveTo(width * row.x(-.12), height * row.y(-.12, from));
    strip.lineTo(width * row.x(1.1), height * row.y(1.1, from));
    strip.lineTo(width * row.x(1.1), height * row.y(1.1, to));
    strip.lineTo(width * row.x(-.12), height * row.y(-.12, to));
    return strip;
  }

  Picture tableMicrophone(Row row, double place) {
    return layer(2.2, g -> {
      g.translate(width * row.x(place), height * row.y(place, 1.5));
      g.scale(row.size(place), row.size(place));
      g.setPaint(palette.at(.02));
      g.fill(Outline.oval(0, 0, .34, .1));
      g.setStroke(new BasicStroke(.05f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(Outline.of("M 0 0 Q .02 -.5 -.16 -.7"));
      g.setStroke(new BasicStroke(.13f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(Outline.of("M -.14 -.68 L -.24 -.77"));
    });
  }

  Picture plate(double x, double y, double size) {
    return layer(2.4, g -> {
      g.translate(width * x, height * y);
      g.scale(size, size);
      g.setPaint(palette.at(0, .45));
      g.fill(Outline.of("M -.54 .16 L .54 .16 L .6 .22 L -.5 .22 Z"));
      g.setPaint(new GradientPaint(0, -.16f, palette.at(.98), 0, .16f, palette.at(.84)));
      g.fill(Outline.of("M -.47 -.16 L .47 -.16 L .52 .16 L -.52 .16 Z"));
      g.setPaint(palette.at(.3));
      g.fill(new RoundRectangle2D.Double(-.36, -.07, .72, .085, .04, .04));
      g.setPaint(palette.at(.55));
      g.fill(new RoundRectangle2D.Double(-.3, .06, .3 + random.nextDouble() * .3, .035, .03, .03));
    });
  }

  Picture gooseneck(double footX, double footY, double headX, double headY) {
    return layer(2.6, g -> {
      g.setPaint(palette.at(.02));
      g.fill(Outline.oval(width * footX, height * footY, 92, 26));
      g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      var neck = new Path2D.Double();
      neck.moveTo(width * footX, height * footY);
      neck.quadTo(width * footX, height * (headY + .06), width * headX, height * headY);
      g.draw(neck);
      g.setStroke(new BasicStroke(2));
      g.setPaint(palette.at(.6, .7));
      g.translate(-3, -2);
      g.draw(neck);
      g.translate(3, 2);
      g.setPaint(palette.at(.02));
      g.translate(width * headX, height * headY);
      g.rotate(Math.atan2(-height * .06, width * (headX - footX)));
      g.fill(new RoundRectangle2D.Double(-34, -23, 84, 46, 44, 44));
      g.setPaint(palette.at(.45, .6));
      g.fill(new RoundRectangle2D.Double(-20, -16, 54, 9, 9, 9));
    });
  }

  Picture flatMicrophone(double x, double y) {
    return layer(2.6, g -> {
      g.translate(width * x, height * y);
      g.setPaint(palette.at(.02));
      g.fill(Outline.of("M -70 10 L -48 -20 L 48 -20 L 70 10 L 60 22 L -60 22 Z"));
      g.setPaint(palette.at(.9));
      g.fill(Outline.oval(44, 4, 10, 8));
    });
  }

  Picture handMicrophone(double x, double y, double head) {
    return layer(2.6, g -> {
      g.translate(width * x, height * y);
      g.scale(head, head);
      g.setPaint(palette.at(.05));
      g.fill(Outline.of("M .02 1.6 L .06 .46 L .36 .5 L .74 1.6 Z"));
      g.setPaint(palette.at(.2));
      g.fill(Outline.of("M .06 1.6 L .09 .46 L .33 .5 L .68 1.6 Z"));
      g.setPaint(palette.at(.72));
      g.fill(Outline.of("M .05 .5 L .06 .4 L .36 .44 L .38 .54 Z"));
      g.setPaint(palette.at(.34));
      g.fill(Outline.of("M .04 .44 C -.02 .26 .06 .06 .2 .08 C .36 .1 .42 .3 .36 .48 Z"));
      g.rotate(-.32);
      g.setPaint(palette.at(0));
      g.fill(Outline.of("M -.07 -.26 L .07 -.26 L .045 .5 L -.045 .5 Z"));
      g.setPaint(palette.at(.16));
      g.fill(Outline.oval(0, -.32, .22, .27));
      g.setPaint(palette.at(.6, .6));
      g.fill(Outline.oval(-.04, -.37, .06, .09));
      g.setPaint(palette.at(.44));
      g.setStroke(new BasicStroke(.085f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      for (var finger = 0; finger < 4; finger++) {
        var down = .08 + finger * .092;
        g.draw(Outline.of("M -.05 " + down + " L .13 " + (down + .03)));
      }
    });
  }

  Picture glass(double x, double y) {
    return layer(3, g -> {
      g.translate(width * x, height * y);
      g.setPaint(palette.at(.8, .3));
      g.fill(Outline.of("M -32 -100 L 32 -100 L 26 14 L -26 14 Z"));
      g.setPaint(palette.at(.95, .4));
      g.fill(Outline.oval(0, -44, 54, 14));
      g.fill(Outline.of("M -24 -92 L -16 -92 L -14 6 L -20 6 Z"));
    });
  }

  Picture papers(double x, double y) {
    return layer(3, g -> {
      g.translate(width * x, height * y);
      g.setPaint(palette.at(.7, .9));
      g.fill(Outline.of("M -130 8 L -84 -26 L 96 -18 L 70 22 Z"));
      g.setPaint(palette.at(.86, .9));
      g.fill(Outline.of("M -104 4 L -66 -32 L 116 -30 L 92 12 Z"));
    });
  }

  Picture laptop(double x, double y, double size) {
    return layer(3, g -> {
      g.translate(width * x, height * y);
      g.scale(size, size);
      g.setPaint(new GradientPaint(-.5f, -.6f, palette.at(.34), .5f, 0, palette.at(.14)));
      g.fill(Outline.of("M -.5 -.56 Q -.5 -.6 -.46 -.6 L .46 -.6 Q .5 -.6 .5 -.56 L .54 .06 L -.54 .06 Z"));
      g.setPaint(palette.at(.7, .5));
      g.fill(box0(-.46, -.605, .92, .012));
      g.setPaint(palette.at(.5));
      g.fill(Outline.oval(0, -.28, .09, .09));
      g.setPaint(palette.at(.05));
      g.fill(box0(-.58, .05, 1.16, .03));
    });
  }

  Picture flowers(double x, double y) {
    return layer(5, g -> {
      for (var i = 0; i < 60; i++) {
        var size = 22 + random.nextDouble() * 34;
        g.setPaint(palette.at(i < 34 ? .1 + random.nextDouble() * .2 : .6 + random.nextDouble() * .4));
        g.fill(Outline.oval(width * (x + random.nextGaussian() * .055), height * (y + random.nextGaussian() * .03),
            size, size * .8));
      }
    });
  }

  Picture lectern(double x, double y, double size) {
    return layer(3, g -> {
      g.translate(width * x, height * y);
      g.scale(size, size);
      g.setPaint(new GradientPaint(-.5f, 0, palette.at(.34), .5f, 0, palette.at(.14)));
      g.fill(Outline.of("M -.56 0 L .56 0 L .46 .14 L .42 1.4 L -.42 1.4 L -.46 .14 Z"));
      g.setPaint(palette.at(.7));
      g.fill(box0(-.56, -.02, 1.12, .03));
    });
  }

  /** The lens has the last word: darker corners and a little grain. */
  BufferedImage finished() {
    layer(0, g -> {
      var centre = new Point2D.Double(width * .5, height * .46);
      g.setPaint(new RadialGradientPaint(centre, width * .68f, new float[] {.4f, 1},
          new Color[] {palette.at(0, 0), palette.at(0, .5)}));
      g.fillRect(0, 0, width, height);
    });
    var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var grain = grain();
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        photo.setRGB(x, y, lighter(image.getRGB(x, y), grain[y * width + x]));
      }
    }
    return photo;
  }

  private int[] grain() {
    var noise = new double[width * height];
    for (var i = 0; i < noise.length; i++) {
      noise[i] = random.nextGaussian() * 5;
    }
    var soft = new int[noise.length];
    for (var i = width + 1; i < noise.length - width - 1; i++) {
      var cross = noise[i - 1] + noise[i + 1] + noise[i - width] + noise[i + width];
      soft[i] = (int) Math.round(noise[i] * .4 + cross * .22);
    }
    return soft;
  }

  private static int lighter(int rgb, int by) {
    return channel(rgb >> 16, by) << 16 | channel(rgb >> 8, by) << 8 | channel(rgb, by);
  }

  private static int channel(int value, int by) {
    return Math.max(0, Math.min(255, (value & 255) + by));
  }

  private Picture layer(double blur, Consumer<Graphics2D> painter) {
    // Far walls are painted small: nobody can tell, and a wide blur becomes a narrow one.
    var scale = blur > 11 ? .25 : 1;
    var sheet = canvas(scale);
    var g = pen(sheet);
    g.scale(scale, scale);
    painter.accept(g);
    g.dispose();
    paint(Blur.of(sheet, blur * scale), scale);
    return this;
  }

  private void paint(BufferedImage sheet, double scale) {
    var g = pen(image);
    g.scale(1 / scale, 1 / scale);
    g.drawImage(sheet, 0, 0, null);
    g.dispose();
  }

  private BufferedImage canvas(double scale) {
    return new BufferedImage((int) Math.ceil(width * scale), (int) Math.ceil(height * scale),
        BufferedImage.TYPE_INT_ARGB_PRE);
  }

  private static Graphics2D pen(BufferedImage sheet) {
    var g = sheet.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return g;
  }

  private Shape box(double x, double y, double across, double tall) {
    return box0(width * x, height * y, width * across, height * tall);
  }

  private static Shape box0(double x, double y, double across, double tall) {
    return new Rectangle2D.Double(x, y, across, tall);
  }

  private Shape at(double x, double y, double size, Shape shape) {
    var place = AffineTransform.getTranslateInstance(width * x, height * y);
    place.scale(size, size);
    return place.createTransformedShape(shape);
  }
}

/** A soft lens: three box blurs, which together come close to a Gaussian one. */
final class Blur {

  private Blur() {}

  static BufferedImage of(BufferedImage sheet, double radius) {
    var reach = (int) Math.round(radius);
    if (reach < 1) {
      return sheet;
    }
    var width = sheet.getWidth();
    var height = sheet.getHeight();
    var pixels = ((DataBufferInt) sheet.getRaster().getDataBuffer()).getData();
    for (var pass = 0; pass < 3; pass++) {
      for (var y = 0; y < height; y++) {
        line(pixels, y * width, 1, width, reach);
      }
      for (var x = 0; x < width; x++) {
        line(pixels, x, width, height, reach);
      }
    }
    return sheet;
  }

  private static void line(int[] pixels, int start, int step, int length, int reach) {
    var before = new int[length];
    for (var i = 0; i < length; i++) {
      before[i] = pixels[start + i * step];
    }
    for (var shift = 0; shift < 32; shift += 8) {
      var sum = 0;
      for (var i = -reach; i <= reach; i++) {
        sum += before[within(i, length)] >>> shift & 255;
      }
      for (var i = 0; i < length; i++) {
        var at = start + i * step;
        pixels[at] = pixels[at] & ~(255 << shift) | sum / (2 * reach + 1) << shift;
        sum += (before[within(i + reach + 1, length)] >>> shift & 255) - (before[within(i - reach, length)] >>> shift & 255);
      }
    }
  }

  private static int within(int i, int length) {
    return Math.max(0, Math.min(length - 1, i));
  }
}

/** A JPEG file, as good as its size limit allows. */
final class Jpeg {

  private Jpeg() {}

  static byte[] atMost(int bytes, BufferedImage photo) throws IOException {
    var quality = .92f;
    var file = encoded(photo, quality);
    while (file.length > bytes && quality > .4f) {
      quality -= .03f;
      file = encoded(photo, quality);
    }
    return file;
  }

  private static byte[] encoded(BufferedImage photo, float quality) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(photo, null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}

import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, form, patch, room, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const body =
  "M160 640C160 540 220 480 320 472C500 460 700 460 880 472C980 480 1040 540 1040 640L1040 840C1040 900 1000 930 940 932L260 932C200 930 160 900 160 840Z";
const base = "M160 790L1040 790L1040 840C1040 900 1000 930 940 932L260 932C200 930 160 900 160 840Z";

/** A canvas and leather travel bag, closed, or unzipped with clothes in it. */
export function drawWeekender(pen: Pen, paint: Paint, view: PictureView<"weekender">): string {
  return [
    room(pen, paint.ground, 860, { x: 600, y: 480, r: 400 }),
    standShadow(pen, 600, 944, 470, paint.ground),
    weekender(pen, paint, view === "open"),
  ].join("");
}

/** The bag alone, standing at y 940 around x 600. */
export function weekender(pen: Pen, paint: Paint, isOpen: boolean): string {
  const leather = materials.leather;
  return [
    isOpen ? inside(pen, paint) : grip("M400 500C400 340 470 280 600 280C730 280 800 340 800 500", -0.3),
    form(pen, body, {
      fill: pen.linear({ 0: paint.lit, 0.4: paint.base, 1: paint.shade }, 0, 460, 0, 940),
      turn: 28,
      inside: [
        crease(pen, [240, 500], [220, 780], paint.deep, { bend: 24, width: 40, opacity: 0.3 }),
        crease(pen, [960, 500], [980, 780], paint.deep, { bend: -24, width: -44, opacity: 0.36 }),
        crease(pen, [560, 480], [500, 780], paint.deep, { bend: -16, width: -30, opacity: 0.18 }),
        crease(pen, [330, 490], [310, 760], paint.bright, { bend: 14, width: 24, opacity: 0.45 }),
      ],
    }),
    form(pen, base, {
      fill: pen.linear({ 0: tone(leather, 0.14), 1: tone(leather, -0.22) }, 0, 790, 0, 932),
      turn: 24,
      inside: [stitches("M160 804L1040 804", tone(leather, 0.5), 3)],
    }),
    ...[400, 800].map((x) => strapDown(pen, x)),
    isOpen ? "" : zip(pen, paint),
    frontPocket(pen, paint),
    isOpen
      ? grip("M400 640C380 760 470 800 600 800C730 800 820 760 800 640", 0)
      : grip("M400 520C392 380 470 330 600 330C730 330 808 380 800 520", 0),
    tag(pen),
  ].join("");
}

function strapDown(pen: Pen, x: number): string {
  const leather = materials.leather;
  return [
    rect(x - 26, 486, 52, 440, { fill: "#2b1d34", opacity: 0.25, transform: "translate(6 4)" }),
    rect(x - 26, 480, 52, 446, {
      rx: 6,
      fill: pen.linear(
        { 0: tone(leather, 0.26), 0.6: leather, 1: tone(leather, -0.16) },
        x - 26,
        0,
        x + 26,
        0,
      ),
    }),
    stitches(`M${x - 19} 486L${x - 19} 922M${x + 19} 486L${x + 19} 922`, tone(leather, 0.5), 2.6),
    ellipse(x, 624, 13, 13, { fill: tone(materials.brass, -0.3) }),
    ellipse(x - 1, 621, 12, 12, { fill: tone(materials.brass, 0.25) }),
  ].join("");
}

function grip(d: string, dim: number): string {
  const leather = tone(materials.leather, dim);
  return [
    stroke(d, "#2b1d34", 40, { opacity: 0.22, transform: "translate(6 9)" }),
    stroke(d, tone(leather, -0.3), 36),
    stroke(d, leather, 29),
    stroke(d, tone(leather, 0.4), 7, { transform: "translate(-3 -5)", opacity: 0.7 }),
  ].join("");
}

function zip(pen: Pen, paint: Paint): string {
  const brass = materials.brass;
  return [
    path("M250 486C480 462 720 462 950 486L950 508C720 486 480 486 250 508Z", { fill: paint.deep }),
    stroke("M256 496C480 474 720 474 944 496", brass, 8, {
      "stroke-dasharray": "6 5",
      "stroke-linecap": "butt",
    }),
    rect(690, 474, 34, 20, {
      rx: 5,
      fill: pen.linear({ 0: tone(brass, 0.4), 1: tone(brass, -0.2) }, 690, 474, 724, 494),
    }),
    path("M700 492L714 492L720 560L694 560Z", { fill: materials.leather }),
  ].join("");
}

function frontPocket(pen: Pen, paint: Paint): string {
  const d = "M450 580L750 580L750 766L450 766Z";
  return [
    path(d, { fill: paint.deep, opacity: 0.4, transform: "translate(6 7)" }),
    path(d, { fill: pen.linear({ 0: paint.lit, 1: paint.base }, 450, 580, 750, 766) }),
    stitches("M458 594L458 758L742 758L742 594", paint.trim, 2.6, 0.5),
    stroke("M450 590L750 590", materials.brass, 7, { "stroke-dasharray": "6 5", "stroke-linecap": "butt" }),
    group({ transform: "translate(676 700)" }, patch(materials.cream, paint.deep, paint.base)),
  ].join("");
}

function tag(pen: Pen): string {
  const leather = materials.leather;
  return [
    stroke("M800 470C850 460 880 480 884 520", tone(leather, -0.2), 9),
    group(
      { transform: "translate(884 516) rotate(8)" },
      path("M-30 20L-14 0L14 0L30 20L30 130C30 138 24 144 16 144L-16 144C-24 144 -30 138 -30 130Z", {
        fill: pen.linear({ 0: tone(leather, 0.3), 1: tone(leather, -0.1) }, -30, 0, 30, 144),
      }),
      rect(-18, 46, 36, 76, { rx: 3, fill: materials.paper }),
      ellipse(0, 20, 6, 6, { fill: tone(leather, -0.6) }),
    ),
  ].join("");
}

function inside(pen: Pen, paint: Paint): string {
  const roll = (x: number, y: number, r: number, colour: string): string =>
    [
      ellipse(x, y, r * 1.5, r, {
        fill: pen.linear({ 0: tone(colour, 0.3), 1: tone(colour, -0.2) }, 0, y - r, 0, y + r),
      }),
      stroke(`M${x - r * 0.6} ${y}a${r * 0.6} ${r * 0.4} 0 1 1 ${r * 1.2} 0`, tone(colour, -0.4), 4, {
        opacity: 0.5,
      }),
    ].join("");
  return [
    path("M230 520C260 360 420 312 600 312C780 312 940 360 970 520L970 580L230 580Z", { fill: paint.deep }),
    path("M262 520C290 386 440 338 600 338C760 338 910 386 938 520L938 580L262 580Z", {
      fill: tone(paint.accent, -0.1),
    }),
    stroke("M230 520C260 360 420 312 600 312C780 312 940 360 970 520", materials.brass, 7, {
      "stroke-dasharray": "6 5",
      "stroke-linecap": "butt",
    }),
    roll(390, 440, 62, "#3d5190"),
    roll(560, 440, 66, materials.cream),
    roll(726, 438, 62, "#cb6b48"),
    roll(850, 474, 50, "#94ab88"),
    rect(450, 346, 120, 110, { rx: 6, fill: "#38446b", transform: "rotate(-14 510 400)" }),
    stroke("M470 386L540 368", "#f7efdf", 5),
  ].join("");
}

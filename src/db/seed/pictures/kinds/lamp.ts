import { fade, mix, shadowInk, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const night = "#3b3458";

/** A jointed desk lamp, by daylight or lit at night. */
export function drawLamp(pen: Pen, paint: Paint, view: PictureView<"lamp">): string {
  const isLit = view === "lit";
  const ground = isLit ? mix(night, paint.base, 0.12) : paint.ground;
  const still = stillLife(pen, paint, ground);
  return [
    isLit ? nightRoom(pen, ground) : room(pen, ground, 905, { x: 620, y: 520, r: 400 }),
    standShadow(pen, 396, 932, 176, ground),
    still,
    isLit ? lightCone(pen) : "",
    lamp(pen, paint, isLit),
  ].join("");
}

/** The lamp alone, standing at y 935 around x 396, its shade at the upper right. */
export function lamp(pen: Pen, paint: Paint, isLit: boolean): string {
  const tube = (d: string): string =>
    stroke(d, paint.deep, 25) +
    stroke(d, paint.base, 19) +
    stroke(d, paint.bright, 5, { transform: "translate(-4 -2)", opacity: 0.75 });
  return [
    stroke("M260 926C180 930 120 946 -20 940", paint.dark, 9),
    tube("M398 880L316 520"),
    tube("M316 520L652 268"),
    stroke("M344 560C400 500 470 440 540 380", tone(materials.steel, -0.2), 6, {
      "stroke-dasharray": "4 5",
      "stroke-linecap": "butt",
    }),
    shade(pen, paint, isLit),
    joint(pen, 316, 520, 30),
    base(pen, paint),
  ].join("");
}

function joint(pen: Pen, x: number, y: number, r: number): string {
  return [
    ellipse(x + 3, y + 4, r, r, { fill: tone(materials.brass, -0.5) }),
    ellipse(x, y, r, r, {
      fill: pen.linear(
        { 0: tone(materials.brass, 0.4), 1: tone(materials.brass, -0.15) },
        x - r,
        y - r,
        x + r,
        y + r,
      ),
    }),
    ellipse(x, y, r * 0.36, r * 0.36, { fill: tone(materials.brass, -0.4) }),
  ].join("");
}

function base(pen: Pen, paint: Paint): string {
  const foot = "M232 902C232 862 560 862 560 902L560 924C560 954 232 954 232 924Z";
  return [
    form(pen, foot, { fill: roundFill(pen, 232, 560, paint.shade), turn: 0 }),
    ellipse(396, 902, 164, 30, {
      fill: pen.linear({ 0: paint.bright, 0.5: paint.base, 1: paint.shade }, 240, 890, 550, 915),
    }),
    path("M370 902L378 850L418 850L426 902C420 912 376 912 370 902Z", {
      fill: roundFill(pen, 370, 426, paint.base),
    }),
    ellipse(486, 900, 26, 11, { fill: tone(materials.brass, -0.4) }),
    ellipse(486, 893, 26, 11, { fill: materials.brass }),
  ].join("");
}

/** Drawn upright around its neck, then turned to look down to the right. */
function shade(pen: Pen, paint: Paint, isLit: boolean): string {
  const cone =
    "M-46 -10C-40 -44 40 -44 46 -10C60 60 128 130 182 206C190 238 -190 238 -182 206C-128 130 -60 60 -46 -10Z";
  const fill = pen.linear(
    { 0: paint.shade, 0.28: paint.bright, 0.5: paint.base, 1: paint.deep },
    -170,
    60,
    180,
    120,
  );
  const inner = isLit
    ? pen.radial({ 0: "#fffbe6", 0.45: "#ffe9a6", 1: "#ffc861" }, 0, 212, 180, 0.2)
    : pen.linear({ 0: "#fff6e0", 1: "#d8c6a8" }, -180, 200, 180, 220);
  return group(
    { transform: "translate(662 262) rotate(-24)" },
    rect(-30, -74, 60, 60, { rx: 14, fill: paint.deep }),
    rect(-30, -74, 46, 60, { rx: 14, fill: paint.base }),
    form(pen, cone, {
      fill,
      turn: 0,
      inside: [
        path("M-20 -30C-30 60 -84 130 -118 216L-76 224C-54 140 -4 60 -2 -34Z", {
          fill: "#ffffff",
          opacity: 0.28,
        }),
        path("M30 -40C44 60 100 130 150 240L220 240L120 40Z", { fill: shadowInk, opacity: 0.12 }),
      ],
    }),
    ellipse(0, 210, 183, 32, { fill: paint.deep }),
    ellipse(0, 213, 172, 26, { fill: inner }),
    isLit
      ? ellipse(0, 216, 62, 14, { fill: "#ffffff" })
      : ellipse(0, 214, 52, 11, { fill: "#fffdf4", opacity: 0.9 }),
  );
}

function nightRoom(pen: Pen, ground: string): string {
  const glow = pen.radial(
    { 0: fade("#ffd98a", 0.75), 0.35: fade("#f5b875", 0.32), 1: fade("#f5b875", 0) },
    790,
    560,
    700,
  );
  return [
    rect(0, 0, 1200, 910, {
      fill: pen.linear({ 0: tone(ground, 0.04), 1: tone(ground, -0.1) }, 0, 0, 0, 905),
    }),
    windowAtNight(pen, ground),
    rect(0, 0, 1200, 910, { fill: glow }),
    rect(0, 905, 1200, 295, {
      fill: pen.linear({ 0: mix(ground, "#a8674a", 0.5), 1: mix(ground, "#5c3344", 0.4) }, 0, 905, 0, 1200),
    }),
    ellipse(800, 985, 430, 82, {
      fill: pen.radial(
        { 0: fade("#ffe3a0", 0.95), 0.6: fade("#ffc978", 0.6), 1: fade("#ffb765", 0) },
        800,
        985,
        430,
        0.19,
      ),
    }),
  ].join("");
}

function windowAtNight(pen: Pen, ground: string): string {
  const sky = pen.linear({ 0: "#232847", 1: "#51507f" }, 0, 110, 0, 520);
  const stars = [
    [150, 190],
    [236, 160],
    [300, 260],
    [190, 300],
    [110, 400],
  ] as const;
  return [
    rect(66, 96, 300, 430, { rx: 10, fill: tone(ground, 0.16) }),
    rect(84, 114, 264, 394, { fill: sky }),
    ellipse(286, 190, 34, 34, { fill: "#f7ead0" }),
    ellipse(272, 182, 30, 30, { fill: "#2c3152" }),
    ...stars.map(([x, y]) => ellipse(x, y, 3.4, 3.4, { fill: "#f7ead0", opacity: 0.85 })),
    path("M84 508L84 440C130 410 170 430 216 450C262 410 310 420 348 440L348 508Z", { fill: "#2b2d4f" }),
    stroke("M216 114L216 508M84 310L348 310", tone(ground, 0.16), 12, { "stroke-linecap": "butt" }),
  ].join("");
}

function lightCone(pen: Pen): string {
  const beam = pen.linear(
    { 0: fade("#fff0bd", 0.6), 0.6: fade("#ffdf98", 0.26), 1: fade("#ffdf98", 0.06) },
    745,
    455,
    830,
    985,
  );
  return path("M584 534L912 388L1180 985C1100 1062 560 1062 420 985Z", { fill: beam });
}

/** Two books and a sprig in a vase, so that the lamp has something to shine on. */
function stillLife(pen: Pen, paint: Paint, ground: string): string {
  const leaf = (x: number, y: number, turn: number): string =>
    path("M0 0C30 -26 70 -26 96 0C70 22 30 22 0 0Z", {
      fill: materials.leaf,
      transform: `translate(${x} ${y}) rotate(${turn})`,
    }) +
    stroke("M4 0L84 0", tone(materials.leaf, -0.35), 2.4, {
      transform: `translate(${x} ${y}) rotate(${turn})`,
      opacity: 0.6,
    });
  return [
    standShadow(pen, 860, 948, 200, ground),
    book(pen, 690, 906, 330, 48, paint.accent),
    book(pen, 716, 860, 280, 46, tone(materials.cream, -0.04)),
    stroke("M890 770C886 700 896 640 880 590", tone(materials.leaf, -0.3), 6),
    leaf(888, 690, -30),
    leaf(886, 672, -152),
    leaf(884, 630, -50),
    leaf(880, 616, -132),
    leaf(880, 596, -92),
    form(
      pen,
      "M846 790C840 762 852 752 862 744L862 728L922 728L922 744C932 752 944 762 938 790C948 820 936 848 920 860L864 860C848 848 836 820 846 790Z",
      {
        fill: roundFill(pen, 842, 942, tone(paint.accent, 0.5)),
        turn: 0,
      },
    ),
    ellipse(892, 729, 30, 6, { fill: tone(paint.accent, -0.3) }),
  ].join("");
}

function book(pen: Pen, x: number, y: number, width: number, height: number, colour: string): string {
  return [
    rect(x, y, width, height, {
      rx: 8,
      fill: pen.linear({ 0: tone(colour, 0.12), 1: tone(colour, -0.16) }, x, y, x, y + height),
    }),
    rect(x + width - 26, y + 7, 26, height - 14, { fill: materials.paper }),
    stroke(`M${x + width - 24} ${y + 18}l24 0m-24 10l24 0`, tone(materials.paper, -0.2), 2),
    rect(x + 26, y, 9, height, { fill: "#fff8ea", opacity: 0.7 }),
    rect(x + 44, y, 5, height, { fill: "#fff8ea", opacity: 0.7 }),
  ].join("");
}

import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { sprig } from "./greens";

const envelope = "M210 330L990 330L990 880L210 880Z";

/** Writing paper and envelopes in twine, or one envelope open with a letter in it. */
export function drawLetterSet(pen: Pen, paint: Paint, view: PictureView<"letter-set">): string {
  const body = view === "open" ? opened(pen, paint) : bundle(pen, paint);
  return sheet(pen, paint.ground) + group({ transform: "rotate(-7 600 600)" }, body);
}

/** The tied bundle alone with its shadow, lying around 600, 600. */
export function bundle(pen: Pen, paint: Paint): string {
  const twine = tone(materials.kraft, -0.14);
  const line = "M600 300L600 910M180 606L1020 606";
  const page = "M250 250L950 250L950 800L250 800Z";
  return [
    group(
      { transform: "rotate(5 600 600)" },
      castShadow(page, paint.ground),
      path(page, { fill: "#fffaf0" }),
      stroke("M290 290L910 290", paint.base, 4),
    ),
    group(
      { transform: "rotate(-3 600 600) translate(8 14)" },
      castShadow(envelope, paint.ground, 0.8),
      back(pen, paint, -0.1),
    ),
    castShadow(envelope, paint.ground, 0.8),
    back(pen, paint, 0),
    stroke(line, "#2b1d34", 9, { opacity: 0.3, transform: "translate(4 7)" }),
    stroke(line, twine, 9),
    stroke(line, tone(twine, 0.5), 3, { "stroke-dasharray": "5 9" }),
    sprig(600, 720, 8, 250),
    stroke(
      "M600 606C540 560 500 580 520 606C540 630 580 620 600 606C660 560 700 580 680 606C660 630 620 620 600 606M600 606C580 650 560 680 540 710M600 606C624 650 640 676 664 700",
      twine,
      8,
    ),
    ellipse(600, 606, 14, 12, { fill: tone(twine, -0.1) }),
  ].join("");
}

/** The back of a closed envelope. */
function back(pen: Pen, paint: Paint, dim: number): string {
  const colour = tone(paint.base, dim);
  return [
    form(pen, envelope, {
      fill: pen.linear({ 0: tone(colour, 0.24), 1: tone(colour, -0.04) }, 210, 330, 990, 880),
      turn: 8,
    }),
    stroke("M210 880L560 600M990 880L640 600", tone(colour, -0.3), 3, { opacity: 0.5 }),
    path("M210 330L990 330L640 640C616 660 584 660 560 640Z", {
      fill: tone(colour, -0.5),
      opacity: 0.3,
      transform: "translate(0 9)",
    }),
    path("M210 330L990 330L640 640C616 660 584 660 560 640Z", {
      fill: pen.linear({ 0: tone(colour, 0.36), 1: tone(colour, 0.04) }, 300, 330, 800, 660),
    }),
  ].join("");
}

function opened(pen: Pen, paint: Paint): string {
  const liner = mix(paint.accent, "#fbf3e3", 0.2);
  const letter = "M256 180L944 180L944 700L256 700Z";
  const rows = [300, 352, 404, 456, 508]
    .map(
      (y, index) =>
        `M330 ${y}C420 ${y - 8} 520 ${y + 8} 620 ${y}S${index === 4 ? "640" : "780"} ${y - 6} ${index === 4 ? 660 : 870} ${y}`,
    )
    .join("");
  const flap = "M210 400L560 140C584 122 616 122 640 140L990 400Z";
  return [
    castShadow(`${envelope}${flap}`, paint.ground),
    path(flap, { fill: tone(paint.base, 0.1) }),
    path("M250 396L570 164C588 150 612 150 630 164L950 396Z", { fill: liner }),
    ...[
      [420, 340],
      [520, 270],
      [620, 220],
      [700, 300],
      [800, 350],
      [600, 340],
    ].map(([x = 0, y = 0]) =>
      group({ transform: `translate(${x} ${y})` }, emblem(tone(liner, 0.6), 17, false)),
    ),
    rect(210, 400, 780, 60, { fill: tone(paint.base, -0.4) }),
    group(
      { transform: "translate(0 -70) rotate(2 600 500)" },
      castShadow(letter, paint.ground, 0.4),
      form(pen, letter, {
        fill: pen.linear({ 0: "#fffdf6", 1: "#f1e6d1" }, 256, 180, 944, 700),
        turn: 0,
        inside: [
          stroke(rows, tone(paint.deep, 0.1), 6, { opacity: 0.75 }),
          group({ transform: "translate(366 248)" }, emblem(paint.base, 22)),
        ],
      }),
    ),
    path("M210 440L560 690C584 706 616 706 640 690L990 440L990 880L210 880Z", {
      fill: "#2b1d34",
      opacity: 0.25,
      transform: "translate(0 -12)",
    }),
    form(pen, "M210 440L560 690C584 706 616 706 640 690L990 440L990 880L210 880Z", {
      fill: pen.linear({ 0: paint.lit, 1: paint.base }, 210, 440, 990, 880),
      turn: 8,
    }),
    stroke("M210 880L540 680M990 880L660 680", paint.deep, 3, { opacity: 0.5 }),
    stamp(pen, paint),
  ].join("");
}

function stamp(pen: Pen, paint: Paint): string {
  const teeth = Array.from({ length: 9 }, (_, index) =>
    [0, 150].map((x) => ellipse(x, index * 22, 7, 7, { fill: paint.ground })).join(""),
  ).join("");
  return group(
    { transform: "translate(860 930) rotate(14)" },
    rect(0, -6, 150, 190, { fill: "#2b1d34", opacity: 0.2, transform: "translate(8 12)" }),
    rect(0, -6, 150, 190, { fill: "#fffaf0" }),
    rect(16, 10, 118, 158, { fill: pen.linear({ 0: "#fdeccb", 1: tone(paint.accent, 0.2) }, 0, 10, 0, 168) }),
    group({ transform: "translate(75 96)" }, emblem(paint.base, 34)),
    teeth,
  );
}

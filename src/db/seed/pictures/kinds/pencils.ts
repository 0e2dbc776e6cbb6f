import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet } from "@/db/seed/pictures/parts";
import { group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const colours = [
  "#b4502f",
  "#ee8063",
  "#e0a33a",
  "#f5c552",
  "#94ab88",
  "#2f6353",
  "#35809a",
  "#3d5190",
  "#7d3f67",
  "#e08f92",
  "#7a5a44",
  "#4b4f5b",
] as const;

/** Twelve colour pencils in their tin, or out of it on a drawing. */
export function drawPencils(pen: Pen, paint: Paint, view: PictureView<"pencils">): string {
  if (view === "drawing") return drawing(pen, paint);
  return [
    sheet(pen, paint.ground),
    group({ transform: "rotate(-6 600 600)" }, lid(pen, paint), tray(pen, paint)),
  ].join("");
}

/** A pencil alone, upright around 0, 0 with its tip at 0, -260. */
export function pencil(pen: Pen, colour: string): string {
  return [
    path("M-22 -180L-8 -240L0 -262L8 -240L22 -180Z", { fill: "#ecc795" }),
    path("M-8 -240L0 -262L8 -240C4 -236 -4 -236 -8 -240Z", { fill: colour }),
    path(
      "M-22 -180C-16 -170 -12 -190 -7 -180C-3 -170 3 -170 7 -180C12 -190 16 -170 22 -180L22 250L-22 250Z",
      {
        fill: pen.linear(
          {
            0: tone(colour, 0.26),
            0.33: tone(colour, 0.26),
            0.34: colour,
            0.67: colour,
            0.68: tone(colour, -0.22),
            1: tone(colour, -0.22),
          },
          -22,
          0,
          22,
          0,
        ),
      },
    ),
    rect(-22, 214, 44, 12, { fill: materials.brass }),
  ].join("");
}

function tray(pen: Pen, paint: Paint): string {
  const d =
    "M180 460C180 444 190 434 206 434L994 434C1010 434 1020 444 1020 460L1020 1064C1020 1080 1010 1090 994 1090L206 1090C190 1090 180 1080 180 1064Z";
  return [
    castShadow(d, paint.ground),
    path(d, { fill: paint.deep, transform: "translate(4 10)" }),
    form(pen, d, { fill: pen.linear({ 0: paint.lit, 1: paint.shade }, 180, 434, 1020, 1090), turn: 10 }),
    rect(206, 462, 788, 602, { rx: 8, fill: "#efe2c9" }),
    rect(206, 462, 788, 602, {
      rx: 8,
      fill: pen.linear({ 0: "#2b1d3455", 0.08: "#2b1d3400", 1: "#2b1d3400" }, 0, 462, 0, 1064),
    }),
    ...colours.map((colour, index) =>
      group(
        { transform: `translate(${246 + index * 64.4} 782) scale(1 1.02)` },
        rect(-20, -170, 46, 430, { fill: "#2b1d34", opacity: 0.18, transform: "translate(8 8)" }),
        pencil(pen, colour),
      ),
    ),
  ].join("");
}

function lid(pen: Pen, paint: Paint): string {
  const d = "M180 130C180 114 190 104 206 104L994 104C1010 104 1020 114 1020 130L1020 424L180 424Z";
  return [
    castShadow(d, paint.ground, 0.7),
    form(pen, d, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 180, 104, 1020, 424),
      turn: 10,
      inside: [
        path("M180 330C360 250 520 260 680 320C800 280 920 270 1020 310L1020 430L180 430Z", {
          fill: paint.shade,
        }),
        path("M180 372C380 330 560 340 760 376C880 360 960 360 1020 366L1020 430L180 430Z", {
          fill: paint.deep,
        }),
        group({ transform: "translate(600 268)" }, emblem(paint.accent, 62)),
        rect(204, 128, 792, 400, {
          rx: 6,
          fill: "none",
          stroke: paint.trim,
          "stroke-width": 3,
          opacity: 0.6,
        }),
      ],
    }),
  ].join("");
}

function drawing(pen: Pen, paint: Paint): string {
  const page = "M130 220L870 150L950 990L210 1060Z";
  const crayonStroke = (d: string, colour: string, width: number): string =>
    stroke(d, colour, width, { opacity: 0.75 });
  return [
    sheet(pen, paint.ground),
    castShadow(page, paint.ground),
    form(pen, page, {
      fill: pen.linear({ 0: "#fffaf0", 1: "#efe3cc" }, 130, 150, 950, 1060),
      turn: 0,
      inside: [
        crayonStroke(
          "M620 330c-40 -50 60 -90 90 -40s-50 100 -90 50s70 -80 80 -30s-50 50 -60 20",
          "#f5c552",
          22,
        ),
        crayonStroke("M660 200L664 170M760 240L786 220M780 330L812 336M560 240L536 222", "#e0a33a", 13),
        crayonStroke(
          "M230 640C330 560 420 560 520 620C620 540 740 540 880 610M240 700C340 630 430 630 530 690C640 620 760 610 890 680",
          "#2f6353",
          20,
        ),
        crayonStroke("M250 760L900 730M256 800L900 775M262 845L906 820M268 890L910 866", "#35809a", 17),
        crayonStroke("M420 740L440 800L640 790L670 726Z M540 730L530 500L640 690L550 700", "#b4502f", 13),
        crayonStroke(
          "M300 380c20 -20 34 -20 44 0c14 -20 30 -20 46 -4M420 300c16 -16 26 -16 36 0c12 -14 24 -16 36 -2",
          "#4b4f5b",
          8,
        ),
      ],
    }),
    ...(
      [
        [1010, 420, 18, 6],
        [1070, 640, 4, 0],
        [990, 860, 40, 2],
        [880, 1010, 66, 5],
      ] as const
    ).map(([x, y, turn, index]) =>
      group(
        { transform: `translate(${x} ${y}) rotate(${turn})` },
        ...[6, 12, 18].map((d) =>
          path("M-22 -180L0 -262L22 -180L22 250L-22 250Z", {
            fill: "#2b1d34",
            opacity: 0.09,
            transform: `translate(${d} ${d})`,
          }),
        ),
        pencil(pen, colours[index] ?? paint.base),
      ),
    ),
    shaving(paint, 330, 1110, 20),
    shaving(paint, 430, 1130, 110),
  ].join("");
}

function shaving(paint: Paint, x: number, y: number, turn: number): string {
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    path("M-44 0C-30 -36 20 -44 44 -14C30 -6 14 -4 0 10C-16 24 -34 20 -44 0Z", {
      fill: "#2b1d34",
      opacity: 0.2,
      transform: "translate(6 9)",
    }),
    path("M-44 0C-30 -36 20 -44 44 -14C30 -6 14 -4 0 10C-16 24 -34 20 -44 0Z", { fill: "#ecc795" }),
    stroke("M-44 0C-30 -36 20 -44 44 -14", paint.base, 6),
  );
}

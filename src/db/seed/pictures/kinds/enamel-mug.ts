import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { glow, nightHills, tufts } from "./landscape";

const body = "M380 470L800 470L786 890C786 922 764 936 730 936L450 936C416 936 394 922 394 890Z";
const handle = "M800 560C900 550 930 610 916 690C900 780 840 820 788 824";

/** An enamelled tin mug, on a table, or by the fire. */
export function drawEnamelMug(pen: Pen, paint: Paint, view: PictureView<"enamel-mug">): string {
  if (view === "campfire") {
    return [
      nightHills(pen, 700),
      tufts("80 900,1120 900,160 1120,560 1150", "#3f5655"),
      glow(pen, 820, 820, 560, 0.85),
      fire(pen, 830, 960),
      stone(pen, 330, 1050),
      standShadow(pen, 330, 974, 130, "#4b4f5b"),
      group({ transform: "translate(14 470) scale(0.54)" }, enamelMug(pen, paint), steam(pen, 590, 420, 1.5)),
    ].join("");
  }
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 942, 240, paint.ground),
    enamelMug(pen, paint),
  ].join("");
}

/** The mug alone, standing at y 936 around x 590. */
export function enamelMug(pen: Pen, paint: Paint): string {
  const specks = [
    [450, 560],
    [520, 640],
    [610, 560],
    [690, 640],
    [740, 560],
    [470, 760],
    [550, 860],
    [660, 800],
    [730, 740],
    [620, 700],
    [500, 520],
    [700, 880],
    [440, 860],
  ] as const;
  return [
    stroke(handle, paint.dark, 40),
    stroke(handle, paint.base, 33),
    stroke("M806 566C884 560 912 612 900 684", paint.bright, 8, { opacity: 0.7 }),
    form(pen, body, {
      fill: roundFill(pen, 384, 796, paint.base),
      turn: 0,
      inside: [
        ...specks.map(([x, y], index) =>
          ellipse(x, y, index % 3 ? 4 : 6, index % 3 ? 4 : 5, { fill: "#fffaf0", opacity: 0.75 }),
        ),
        path("M420 480L456 484L462 930L430 920Z", { fill: "#ffffff", opacity: 0.34 }),
        path("M480 486L494 487L500 930L486 930Z", { fill: "#ffffff", opacity: 0.2 }),
        path("M380 890C480 916 700 916 800 890L800 950L380 950Z", { fill: paint.deep, opacity: 0.3 }),
      ],
    }),
    group({ transform: "translate(600 740)" }, emblem("#fffaf0", 64)),
    ellipse(590, 470, 216, 34, { fill: paint.dark }),
    ellipse(590, 466, 216, 33, { fill: tone(paint.base, -0.5) }),
    ellipse(590, 470, 198, 27, { fill: "#f7efdf" }),
    path(
      "M394 474C400 500 500 506 590 506C680 506 780 500 786 474C780 488 690 486 590 486C490 486 400 488 394 474Z",
      { fill: "#cdbfa6" },
    ),
    ellipse(590, 482, 184, 20, { fill: materials.coffee }),
    ellipse(560, 478, 110, 9, { fill: tone(materials.coffee, 0.25) }),
  ].join("");
}

function fire(pen: Pen, x: number, y: number): string {
  const flame = (d: string, top: string, bottom: string): string =>
    path(d, { fill: pen.linear({ 0: top, 1: bottom }, 0, y - 420, 0, y) });
  const log = (turn: number, dx: number): string =>
    group(
      { transform: `translate(${x + dx} ${y}) rotate(${turn})` },
      rect(-210, -32, 420, 64, { rx: 30, fill: pen.linear({ 0: "#9a6a44", 1: "#4a3226" }, 0, -32, 0, 32) }),
      ellipse(-196, 0, 24, 31, { fill: "#d9a876" }),
      ellipse(-196, 0, 12, 16, { fill: "none", stroke: "#a8703f", "stroke-width": 3 }),
    );
  return [
    log(14, 20),
    flame(
      `M${x - 130} ${y - 10}C${x - 190} ${y - 160} ${x - 60} ${y - 220} ${x - 50} ${y - 340}C${x + 10} ${y - 280} ${x + 20} ${y - 240} ${x + 30} ${y - 200}C${x + 60} ${y - 240} ${x + 66} ${y - 270} ${x + 60} ${y - 310}C${x + 150} ${y - 220} ${x + 180} ${y - 100} ${x + 120} ${y - 10}Z`,
      "#f5a13c",
      "#d8492f",
    ),
    flame(
      `M${x - 84} ${y - 8}C${x - 120} ${y - 110} ${x - 30} ${y - 150} ${x - 20} ${y - 240}C${x + 40} ${y - 180} ${x + 40} ${y - 150} ${x + 50} ${y - 120}C${x + 70} ${y - 150} ${x + 74} ${y - 160} ${x + 74} ${y - 190}C${x + 130} ${y - 110} ${x + 120} ${y - 50} ${x + 84} ${y - 8}Z`,
      "#ffe08a",
      "#f29a3a",
    ),
    flame(
      `M${x - 40} ${y - 6}C${x - 60} ${y - 70} ${x - 6} ${y - 90} ${x + 4} ${y - 150}C${x + 50} ${y - 90} ${x + 60} ${y - 50} ${x + 40} ${y - 6}Z`,
      "#fffbe0",
      "#ffd27a",
    ),
    log(-14, 10),
    ...[
      [-200, -260],
      [130, -380],
      [60, -460],
      [-90, -430],
      [210, -240],
    ].map(([dx = 0, dy = 0]) => ellipse(x + dx, y + dy, 6, 6, { fill: "#ffcf6b" })),
  ].join("");
}

function stone(pen: Pen, x: number, y: number): string {
  const grey = "#6a6674";
  return path(
    `M${x - 230} ${y}C${x - 230} ${y - 70} ${x - 120} ${y - 100} ${x} ${y - 100}C${x + 130} ${y - 100} ${x + 230} ${y - 70} ${x + 240} ${y}C${x + 240} ${y + 40} ${x - 230} ${y + 40} ${x - 230} ${y}Z`,
    {
      fill: pen.linear({ 0: tone(grey, -0.25), 0.6: grey, 1: "#b78a68" }, x - 220, 0, x + 240, 0),
    },
  );
}

import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { boardTop } from "./board";
import { leaf, tomato } from "./greens";

const blade = "M150 600C180 640 260 690 380 708L756 708L756 560L330 560C250 562 186 576 150 600Z";
const handle =
  "M770 566C860 556 960 560 1040 552C1070 550 1084 572 1082 600C1080 628 1066 648 1040 648C980 646 920 640 880 646C840 652 800 650 770 642Z";

/** A cook's knife, alone or on a board with cut tomatoes. */
export function drawKnife(pen: Pen, paint: Paint, view: PictureView<"knife">): string {
  if (view === "cutting") return cutting(pen, paint);
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(-80 -110) scale(1.13) rotate(-28 600 600)" },
      castShadow(`${blade}${handle}`, paint.ground),
      knife(pen, paint),
    ),
  ].join("");
}

/** The knife alone, its point to the left at 150, 600. */
export function knife(pen: Pen, paint: Paint): string {
  const steel = pen.linear(
    { 0: "#f7f8f7", 0.3: "#d9dddf", 0.34: "#c3c9cd", 0.8: "#dfe3e5", 1: "#aab1b6" },
    0,
    556,
    0,
    708,
  );
  return [
    form(pen, blade, {
      fill: steel,
      turn: 0,
      inside: [
        path("M140 600C180 650 260 690 380 700L770 700L770 720L340 720Z", { fill: "#ffffff", opacity: 0.7 }),
        stroke("M196 606C280 650 360 664 470 666L756 666", "#98a0a5", 3, { opacity: 0.7 }),
        path("M420 556L520 556L450 710L350 710Z", { fill: "#ffffff", opacity: 0.4 }),
        path("M540 556L566 556L496 710L470 710Z", { fill: "#ffffff", opacity: 0.3 }),
      ],
    }),
    group({ transform: "translate(690 606)", opacity: 0.75 }, emblem("#7d858a", 18, false)),
    path("M744 560L782 560L782 648L756 708L744 708Z", {
      fill: pen.linear({ 0: "#eceeef", 1: "#8f979c" }, 744, 560, 782, 700),
    }),
    form(pen, handle, {
      fill: pen.linear({ 0: paint.lit, 0.45: paint.base, 1: paint.deep }, 0, 550, 0, 650),
      turn: 0,
      inside: [
        stroke("M770 600C880 596 980 604 1084 596", paint.deep, 3, { opacity: 0.35 }),
        stroke("M780 578C880 568 980 570 1064 566", "#ffffff", 8, { opacity: 0.28 }),
      ],
    }),
    ...[826, 918, 1010].map(
      (x) =>
        ellipse(x + 1, 605, 12, 12, { fill: paint.dark }) +
        ellipse(x, 603, 11, 11, { fill: tone(materials.brass, 0.15) }),
    ),
  ].join("");
}

function cutting(pen: Pen, paint: Paint): string {
  const slice = (x: number, y: number, r: number): string =>
    group(
      { transform: `translate(${x} ${y})` },
      ellipse(r * 0.1, r * 0.16, r, r, { fill: "#2b1d34", opacity: 0.22 }),
      ellipse(0, 0, r, r, { fill: "#c43d2a" }),
      ellipse(0, 0, r * 0.9, r * 0.9, { fill: "#e8705a" }),
      ...[0, 72, 144, 216, 288].map((turn) =>
        group(
          { transform: `rotate(${turn})` },
          path(
            `M${r * 0.16} ${-r * 0.08}C${r * 0.4} ${-r * 0.34} ${r * 0.74} ${-r * 0.3} ${r * 0.74} 0C${r * 0.74} ${r * 0.3} ${r * 0.4} ${r * 0.34} ${r * 0.16} ${r * 0.08}Z`,
            { fill: "#d4503b" },
          ),
          ellipse(r * 0.46, -r * 0.08, r * 0.09, r * 0.05, { fill: "#f7dca0" }),
          ellipse(r * 0.56, r * 0.08, r * 0.09, r * 0.05, { fill: "#f7dca0" }),
        ),
      ),
    );
  return [
    sheet(pen, paint.ground),
    group({ transform: "rotate(-6 600 600)" }, boardTop(pen, materials.wood, paint.ground)),
    slice(420, 470, 92),
    slice(548, 420, 90),
    slice(668, 392, 86),
    ellipse(828, 398, 90, 84, { fill: "#2b1d34", opacity: 0.2, transform: "translate(10 16)" }),
    tomato(pen, 828, 388, 92),
    leaf({ x: 330, y: 330, turn: 30, length: 130 }),
    leaf({ x: 330, y: 330, turn: 84, length: 110 }),
    leaf({ x: 336, y: 328, turn: -24, length: 96 }),
    group(
      { transform: "translate(40 150) rotate(-15 600 600) scale(0.92)" },
      castShadow(`${blade}${handle}`, materials.wood, 0.7),
      knife(pen, paint),
    ),
  ].join("");
}

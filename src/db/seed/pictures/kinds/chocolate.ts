import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";

const wrapper = "M370 150L830 150L830 1050L370 1050Z";
const brown = "#5a3323";

/** A chocolate bar in its paper, or unwrapped and broken. */
export function drawChocolate(pen: Pen, paint: Paint, view: PictureView<"chocolate">): string {
  if (view === "opened") return sheet(pen, paint.ground) + opened(pen, paint);
  return [
    sheet(pen, paint.ground),
    group({ transform: "rotate(9 600 600)" }, castShadow(wrapper, paint.ground), bar(pen, paint)),
    almond(pen, 262, 900, 30),
    almond(pen, 204, 980, -46),
    almond(pen, 300, 1010, 100),
  ].join("");
}

/** The wrapped bar alone, lying upright around 600, 600. */
export function bar(pen: Pen, paint: Paint): string {
  const paper = pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 370, 150, 830, 1050);
  return form(pen, wrapper, {
    fill: paper,
    turn: 14,
    inside: [
      path("M370 150L430 150L400 1050L370 1050Z", { fill: "#ffffff", opacity: 0.14 }),
      rect(370, 150, 460, 70, { fill: "#d8d4cf" }),
      stroke("M370 172L830 172M370 196L830 196", "#a9a49f", 4, { opacity: 0.6 }),
      path("M370 220L830 220L830 240L370 240Z", { fill: paint.dark, opacity: 0.3 }),
      rect(410, 290, 380, 460, { fill: materials.paper }),
      rect(422, 302, 356, 436, { fill: "none", stroke: paint.base, "stroke-width": 4 }),
      cacao(pen, paint),
      stroke("M480 820L720 820M520 856L680 856M450 930L750 930", paint.trim, 7, { opacity: 0.85 }),
      stroke("M370 990L830 990", paint.accent, 18),
      stroke("M392 240L392 990M808 240L808 990", paint.deep, 3, { opacity: 0.25 }),
    ],
  });
}

function cacao(pen: Pen, paint: Paint): string {
  const pod =
    "M600 360C670 380 706 460 690 560C680 632 644 676 600 694C556 676 520 632 510 560C494 460 530 380 600 360Z";
  return [
    leaf({ x: 600, y: 372, turn: -160, length: 130 }, "#6f8f5c"),
    leaf({ x: 600, y: 372, turn: -28, length: 120 }, "#7f9c66"),
    form(pen, pod, {
      fill: pen.linear(
        { 0: tone(paint.accent, 0.3), 0.5: paint.accent, 1: tone(paint.accent, -0.35) },
        500,
        400,
        700,
        660,
      ),
      turn: 10,
      inside: [
        stroke(
          "M600 360C570 460 570 600 600 694M600 360C630 460 630 600 600 694M590 364C530 460 530 600 586 690M610 364C670 460 670 600 614 690",
          tone(paint.accent, -0.4),
          5,
          { opacity: 0.45 },
        ),
      ],
    }),
    stroke("M600 362L604 330", "#6d5a3c", 10),
  ].join("");
}

function almond(pen: Pen, x: number, y: number, turn: number): string {
  const d = "M-40 0C-30 -26 14 -30 46 0C14 28 -30 26 -40 0Z";
  return group(
    { transform: `translate(${x} ${y})` },
    ellipse(8, 14, 40, 18, { fill: "#2b1d34", opacity: 0.22 }),
    group(
      { transform: `rotate(${turn})` },
      path(d, { fill: pen.linear({ 0: "#d09a63", 1: "#9a6237" }, 0, -24, 0, 24) }),
      stroke("M-28 -4C-8 -14 16 -12 34 -2M-28 6C-6 12 16 10 32 4", "#83502c", 2.6, { opacity: 0.6 }),
    ),
  );
}

function opened(pen: Pen, paint: Paint): string {
  const foil = "M340 640L400 600L520 616L640 590L760 612L860 596L870 1080L350 1090Z";
  const lowerPaper = "M362 760L838 748L842 1120L366 1126Z";
  return group(
    { transform: "translate(10 -20) rotate(-8 600 600)" },
    slab(pen, paint, 400, 300, 4, 4),
    castShadow(foil, paint.ground, 0.8),
    form(pen, foil, {
      fill: pen.linear({ 0: "#f4f2ee", 0.4: "#c9c5bf", 0.6: "#e9e6e1", 1: "#aaa5a0" }, 340, 600, 870, 1080),
      turn: 0,
      inside: [
        stroke(
          "M400 600L430 760M520 616L500 760M640 590L650 760M760 612L730 760M340 690L860 670",
          "#8f8a86",
          4,
          { opacity: 0.4 },
        ),
      ],
    }),
    path(lowerPaper, { fill: paint.dark, opacity: 0.3, transform: "translate(0 -10)" }),
    form(pen, lowerPaper, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 366, 750, 840, 1120),
      turn: 14,
      inside: [
        rect(420, 830, 370, 400, { fill: materials.paper }),
        rect(432, 842, 346, 400, { fill: "none", stroke: paint.base, "stroke-width": 4 }),
        group({ transform: "translate(4 530)" }, cacao(pen, paint)),
      ],
    }),
    group({ transform: "translate(180 -190) rotate(24 760 400)" }, slab(pen, paint, 700, 330, 2, 1)),
    almond(pen, 900, 470, 30),
    almond(pen, 960, 540, -30),
  );
}

/** A piece of the bar, cols × rows squares of 100. */
function slab(pen: Pen, paint: Paint, x: number, y: number, cols: number, rows: number): string {
  const [width, height] = [cols * 100, rows * 100];
  const squares = Array.from({ length: cols * rows }, (_, index) => {
    const [left, top] = [x + (index % cols) * 100, y + Math.floor(index / cols) * 100];
    return [
      path(
        `M${left + 4} ${top + 4}L${left + 96} ${top + 4}L${left + 84} ${top + 16}L${left + 16} ${top + 16}L${left + 16} ${top + 84}L${left + 4} ${top + 96}Z`,
        { fill: tone(brown, 0.26) },
      ),
      path(
        `M${left + 96} ${top + 4}L${left + 96} ${top + 96}L${left + 4} ${top + 96}L${left + 16} ${top + 84}L${left + 84} ${top + 84}L${left + 84} ${top + 16}Z`,
        { fill: tone(brown, -0.36) },
      ),
      rect(left + 16, top + 16, 68, 68, {
        fill: pen.linear({ 0: tone(brown, 0.1), 1: brown }, left, top, left + 100, top + 100),
      }),
      path(`M${left + 40} ${top + 56}a11 11 0 0 1 22 0Z`, { fill: tone(brown, -0.3) }),
    ].join("");
  });
  const outline = `M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`;
  return [castShadow(outline, paint.ground, 0.7), path(outline, { fill: brown }), ...squares].join("");
}

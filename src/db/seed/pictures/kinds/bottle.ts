import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const body =
  "M520 330C520 318 680 318 680 330L680 352C680 392 730 408 736 462L742 896C742 940 458 940 458 896L464 462C470 408 520 392 520 352Z";

/** An insulated bottle, closed or open and steaming. */
export function drawBottle(pen: Pen, paint: Paint, view: PictureView<"bottle">): string {
  const wall = room(pen, paint.ground, 880, { x: 600, y: 540, r: 400 });
  if (view === "open") {
    return [
      wall,
      standShadow(pen, 540, 926, 148, paint.ground),
      group(
        { transform: "translate(-60 0)" },
        bottleBody(pen, paint),
        openNeck(pen),
        steam(pen, 606, 236, 0.95),
      ),
      standShadow(pen, 858, 968, 98, paint.ground),
      group({ transform: "translate(258 726)" }, cap(pen, paint)),
    ].join("");
  }
  return [
    wall,
    standShadow(pen, 600, 946, 166, paint.ground),
    group({ transform: "translate(-66 -72) scale(1.11)" }, bottle(pen, paint)),
  ].join("");
}

/** The closed bottle alone, standing at y 926 around x 600. */
export function bottle(pen: Pen, paint: Paint): string {
  return bottleBody(pen, paint) + group({ transform: "translate(0 86)" }, cap(pen, paint));
}

function bottleBody(pen: Pen, paint: Paint): string {
  return [
    form(pen, body, {
      fill: roundFill(pen, 458, 742, paint.base),
      turn: 0,
      inside: [
        path("M500 470C496 600 496 760 500 880L524 884C520 760 520 600 526 440C512 448 502 458 500 470Z", {
          fill: "#ffffff",
          opacity: 0.3,
        }),
        path("M540 446C538 560 538 700 540 800L550 800C548 700 548 560 550 440Z", {
          fill: "#ffffff",
          opacity: 0.18,
        }),
        path("M516 340L684 340L684 372C640 386 560 386 516 372Z", { fill: paint.deep, opacity: 0.5 }),
        path("M450 868C520 888 680 888 750 868L750 950L450 950Z", {
          fill: roundFill(pen, 458, 742, materials.steel),
        }),
        stroke("M450 866C520 886 680 886 750 866", paint.deep, 5, { opacity: 0.6 }),
      ],
    }),
    group({ transform: "translate(612 640)" }, emblem(paint.trim, 44)),
  ].join("");
}

function openNeck(pen: Pen): string {
  const neck = "M534 262C534 250 666 250 666 262L666 336C666 348 534 348 534 336Z";
  return [
    form(pen, neck, {
      fill: roundFill(pen, 534, 666, materials.steel),
      turn: 0,
      inside: [
        stroke(
          "M530 284C570 296 640 296 670 280M530 304C570 316 640 316 670 300M530 324C570 336 640 336 670 320",
          tone(materials.steel, -0.4),
          4,
          { opacity: 0.6 },
        ),
      ],
    }),
    ellipse(600, 261, 66, 11, { fill: tone(materials.steel, 0.5) }),
    ellipse(600, 262, 54, 8, { fill: "#3b3440" }),
  ].join("");
}

/** The screw cap with its cord, its lower edge at y 240. */
function cap(pen: Pen, paint: Paint): string {
  const lid = "M524 150C524 134 676 134 676 150L682 232C682 248 518 248 518 232Z";
  const cord = "M566 152C520 40 680 40 634 152";
  const tail = "M640 150C672 150 700 176 702 226";
  const grooves = Array.from(
    { length: 13 },
    (_, index) => `M${532 + index * 11.4} 168L${530 + index * 11.7} 226`,
  ).join("");
  return [
    rope(cord, paint, 18),
    form(pen, lid, {
      fill: roundFill(pen, 518, 682, tone(paint.base, -0.42)),
      turn: 0,
      inside: [stroke(grooves, tone(paint.base, -0.7), 4, { opacity: 0.5 })],
    }),
    ellipse(600, 148, 76, 12, { fill: tone(paint.base, -0.25) }),
    rope(tail, paint, 13),
    ellipse(702, 232, 15, 17, { fill: tone(materials.wood, -0.3) }),
    ellipse(700, 230, 14, 16, { fill: materials.wood }),
    ellipse(634, 150, 13, 9, { fill: tone(paint.accent, -0.15) }),
    ellipse(566, 150, 13, 9, { fill: tone(paint.accent, -0.15) }),
  ].join("");
}

function rope(d: string, paint: Paint, width: number): string {
  return [
    stroke(d, tone(paint.accent, -0.35), width + 2, { transform: "translate(4 5)", opacity: 0.5 }),
    stroke(d, paint.accent, width),
    stroke(d, tone(paint.accent, 0.5), width * 0.35, {
      "stroke-dasharray": "3 11",
      "stroke-linecap": "butt",
    }),
  ].join("");
}

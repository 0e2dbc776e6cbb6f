import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const colours = {
  red: "#cb4f38",
  yellow: "#f0b04a",
  blue: "#3d6f8c",
  green: "#5d8262",
  wood: "#dfb27c",
} as const;

/** Wooden blocks built into a castle, or in their crate. */
export function drawBlocks(pen: Pen, paint: Paint, view: PictureView<"blocks">): string {
  const isCrate = view === "crate";
  return [
    room(pen, paint.ground, 880, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 944, isCrate ? 340 : 360, paint.ground),
    isCrate ? crate(pen, paint) : castle(pen),
    isCrate
      ? standShadow(pen, 980, 1050, 70, paint.ground) + cube(pen, 930, 950, 100, 100, colours.yellow)
      : loose(pen, paint),
  ].join("");
}

/** The castle alone, standing at y 940 around x 600. */
export function castle(pen: Pen): string {
  const { red, yellow, blue, green, wood } = colours;
  return [
    cube(pen, 270, 820, 120, 120, blue),
    cube(pen, 810, 820, 120, 120, green),
    cube(pen, 270, 700, 120, 120, wood),
    cube(pen, 810, 700, 120, 120, yellow),
    arch(pen, 390, 740, 420, 200, wood),
    cube(pen, 250, 660, 160, 40, red),
    cube(pen, 790, 660, 160, 40, red),
    roof(pen, 330, 660, 80, 110, green),
    roof(pen, 870, 660, 80, 110, blue),
    cube(pen, 410, 690, 380, 50, red),
    cube(pen, 470, 570, 100, 120, yellow),
    cube(pen, 630, 570, 100, 120, blue),
    cube(pen, 450, 530, 300, 40, wood),
    column(pen, 520, 420, 60, 110, red),
    column(pen, 620, 420, 60, 110, green),
    cube(pen, 500, 384, 200, 36, yellow),
    roof(pen, 600, 384, 110, 120, red),
  ].join("");
}

function cube(pen: Pen, x: number, y: number, width: number, height: number, colour: string): string {
  const fill = pen.linear(
    { 0: tone(colour, 0.26), 0.6: colour, 1: tone(colour, -0.14) },
    x,
    y,
    x + width,
    y + height,
  );
  return [
    rect(x, y, width, height, { rx: 9, fill: tone(colour, -0.34) }),
    rect(x, y, width - 8, height - 5, { rx: 9, fill }),
    rect(x + 10, y + 7, width - 34, 7, { rx: 3.5, fill: "#ffffff", opacity: 0.35 }),
    stroke(
      `M${x + 14} ${y + height * 0.5}C${x + width * 0.4} ${y + height * 0.44} ${x + width * 0.6} ${y + height * 0.58} ${x + width - 20} ${y + height * 0.5}`,
      tone(colour, -0.3),
      2.4,
      { opacity: 0.3 },
    ),
  ].join("");
}

function arch(pen: Pen, x: number, y: number, width: number, height: number, colour: string): string {
  const d = `M${x} ${y + 9}C${x} ${y + 3} ${x + 3} ${y} ${x + 9} ${y}L${x + width - 9} ${y}C${x + width - 3} ${y} ${x + width} ${y + 3} ${x + width} ${y + 9}L${x + width} ${y + height}L${x + width - 90} ${y + height}C${x + width - 90} ${y + 40} ${x + 90} ${y + 40} ${x + 90} ${y + height}L${x} ${y + height}Z`;
  return form(pen, d, {
    fill: pen.linear({ 0: tone(colour, 0.3), 1: tone(colour, -0.12) }, x, y, x + width, y + height),
    turn: 9,
  });
}

function roof(pen: Pen, x: number, y: number, half: number, height: number, colour: string): string {
  const d = `M${x - half} ${y}L${x - 8} ${y - height}C${x - 4} ${y - height - 6} ${x + 4} ${y - height - 6} ${x + 8} ${y - height}L${x + half} ${y}Z`;
  return form(pen, d, {
    fill: pen.linear({ 0: tone(colour, 0.3), 1: tone(colour, -0.1) }, x - half, y - height, x + half, y),
    turn: 10,
  });
}

function column(pen: Pen, x: number, y: number, width: number, height: number, colour: string): string {
  const fill = pen.linear(
    { 0: tone(colour, -0.06), 0.25: tone(colour, 0.34), 0.6: colour, 1: tone(colour, -0.3) },
    x,
    0,
    x + width,
    0,
  );
  return rect(x, y, width, height, { rx: 8, fill });
}

function loose(pen: Pen, paint: Paint): string {
  return [
    standShadow(pen, 210, 1048, 70, paint.ground),
    roof(pen, 210, 1046, 78, 96, colours.yellow),
    standShadow(pen, 1010, 1036, 70, paint.ground),
    group({ transform: "rotate(14 1010 980)" }, cube(pen, 956, 934, 100, 100, colours.red)),
  ].join("");
}

function crate(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  const { red, yellow, blue, green, wood: plain } = colours;
  const front = "M270 640L930 640L920 930C919 938 914 942 906 942L294 942C286 942 281 938 280 930Z";
  return [
    path("M290 600L910 600L930 650L270 650Z", { fill: tone(wood, -0.5) }),
    group({ transform: "rotate(-10 380 560)" }, cube(pen, 320, 520, 120, 140, red)),
    group({ transform: "rotate(8 700 560)" }, cube(pen, 640, 530, 120, 140, blue)),
    roof(pen, 540, 660, 90, 150, yellow),
    column(pen, 790, 500, 70, 170, green),
    group({ transform: "rotate(16 470 600)" }, cube(pen, 440, 560, 80, 120, plain)),
    form(pen, front, {
      fill: pen.linear({ 0: tone(wood, 0.34), 1: tone(wood, -0.08) }, 270, 640, 930, 942),
      turn: 14,
      inside: [
        stroke("M270 738L930 738M270 838L930 838", tone(wood, -0.45), 7, { opacity: 0.55 }),
        stroke(
          "M290 690C460 680 700 704 910 688M290 790C500 806 720 778 910 792M290 890C460 880 720 904 910 888",
          tone(wood, -0.3),
          3,
          { opacity: 0.3 },
        ),
      ],
    }),
    rect(500, 654, 200, 58, { rx: 29, fill: tone(wood, -0.5) }),
    rect(500, 658, 200, 54, { rx: 27, fill: tone(wood, -0.68) }),
    group({ transform: "translate(600 810)" }, emblem(paint.base, 44)),
    ...[300, 896].flatMap((x) =>
      [690, 788, 890].map((y) => ellipse(x, y, 6, 6, { fill: tone(materials.brass, -0.1) })),
    ),
  ].join("");
}

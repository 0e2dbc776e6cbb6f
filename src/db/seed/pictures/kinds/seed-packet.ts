import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf, tomato } from "./greens";

const packet = "M-190 -290L190 -290L190 290L-190 290Z";
type Picture = (pen: Pen) => string;

/** A packet of wildflower seed before two others, or poured out beside young plants. */
export function drawSeedPacket(pen: Pen, paint: Paint, view: PictureView<"seed-packet">): string {
  if (view === "sown") return sown(pen, paint);
  const at = (x: number, y: number, turn: number, ...inner: readonly string[]): string =>
    group(
      { transform: `translate(${x} ${y}) rotate(${turn}) scale(1.12)` },
      castShadow(packet, paint.ground, 0.8),
      ...inner,
    );
  return [
    sheet(pen, paint.ground),
    at(
      380,
      500,
      -16,
      seedPacket(
        pen,
        { ...paint, base: "#cb6b48", lit: "#e09a7c", shade: "#a04f33", deep: "#7a3b2b" },
        tomatoes,
      ),
    ),
    at(
      820,
      500,
      14,
      seedPacket(
        pen,
        { ...paint, base: "#5d8262", lit: "#8fae8b", shade: "#456f5d", deep: "#2f5346" },
        herbs,
      ),
    ),
    at(600, 660, -2, seedPacket(pen, paint, flowers)),
    ...seeds(paint, 250, 1010),
  ].join("");
}

function seedPacket(pen: Pen, paint: Paint, picture: Picture): string {
  return [
    form(pen, packet, {
      fill: materials.paper,
      turn: 10,
      inside: [
        rect(-190, -290, 380, 96, {
          fill: pen.linear({ 0: paint.lit, 1: paint.base }, -190, -290, 190, -194),
        }),
        rect(-190, 224, 380, 66, { fill: paint.base }),
        stroke("M-190 -194L190 -194M-190 224L190 224", paint.shade, 4),
        group({ transform: "translate(0 -226)" }, emblem("#fffaf0", 26)),
        stroke("M-110 250L110 250M-70 270L70 270", "#fffaf0", 6, { opacity: 0.85 }),
        picture(pen),
        path("M-190 -290L-60 -290L-190 60Z", { fill: "#ffffff", opacity: 0.16 }),
      ],
    }),
    stroke("M-190 -262L190 -262", paint.deep, 2.4, { "stroke-dasharray": "8 7", opacity: 0.5 }),
  ].join("");
}

/** Poppy, cornflower and daisy, for a field. */
export function flowers(pen: Pen): string {
  const green = materials.leaf;
  return [
    stroke(
      "M0 220C0 120 -4 40 0 -70M-40 220C-60 140 -90 80 -100 0M44 220C70 140 90 90 104 10M-14 220C-30 160 -40 140 -60 120M16 220C30 170 50 140 70 130",
      tone(green, -0.15),
      7,
    ),
    leaf({ x: -20, y: 150, turn: -150, length: 80 }),
    leaf({ x: 20, y: 130, turn: -30, length: 80 }),
    leaf({ x: -50, y: 200, turn: -160, length: 70 }, tone(green, 0.15)),
    poppy(pen, 0, -96, 1),
    daisy(-102, -8, 1),
    cornflower(108, 2, 1),
    daisy(74, 124, 0.6),
    cornflower(-64, 112, 0.6),
  ].join("");
}

function poppy(pen: Pen, x: number, y: number, scale: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    path("M0 60C-80 60 -110 -10 -70 -50C-50 -76 -10 -66 0 -44C10 -66 50 -76 70 -50C110 -10 80 60 0 60Z", {
      fill: pen.linear({ 0: "#ee7a5a", 1: "#b43a2a" }, 0, -70, 0, 60),
    }),
    path("M0 60C-50 40 -70 0 -40 -30C-20 -20 20 -20 40 -30C70 0 50 40 0 60Z", { fill: "#d9523c" }),
    ellipse(0, 6, 22, 20, { fill: "#3a2a33" }),
    ellipse(-3, 2, 8, 7, { fill: "#8fae6b" }),
  );
}

function daisy(x: number, y: number, scale: number): string {
  const petals = Array.from({ length: 12 }, (_, index) =>
    ellipse(0, -40, 11, 30, {
      fill: "#fffdf6",
      stroke: "#e3d6bf",
      "stroke-width": 2,
      transform: `rotate(${index * 30})`,
    }),
  );
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    ...petals,
    ellipse(0, 0, 21, 21, { fill: "#f0b04a" }),
    ellipse(-5, -6, 7, 6, { fill: "#fbdc93" }),
  );
}

function cornflower(x: number, y: number, scale: number): string {
  const petals = Array.from({ length: 9 }, (_, index) =>
    path("M0 0L-15 -58L0 -46L15 -58Z", {
      fill: index % 2 ? "#4f69b5" : "#3d5190",
      transform: `rotate(${index * 40})`,
    }),
  );
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    ...petals,
    ellipse(0, 0, 19, 19, { fill: "#7d3f67" }),
  );
}

function tomatoes(pen: Pen): string {
  return [
    stroke("M0 -170C30 -100 -20 -40 10 20", "#5d7a48", 8),
    leaf({ x: 6, y: -120, turn: -30, length: 110 }),
    leaf({ x: 2, y: -110, turn: -150, length: 110 }),
    tomato(pen, -60, 0, 76),
    tomato(pen, 74, 20, 70),
    tomato(pen, 2, 124, 80),
  ].join("");
}

function herbs(): string {
  const green = "#6b9a5c";
  return [
    stroke("M0 220L0 -140M-10 220C-50 120 -80 60 -90 -40M10 220C50 120 80 60 90 -40", tone(green, -0.25), 8),
    ...[-130, -80, -30, 20, 70, 120].flatMap((y) => [
      leaf({ x: 0, y, turn: -36, length: 84 }, green),
      leaf({ x: 0, y: y + 6, turn: -144, length: 84 }, tone(green, 0.16)),
    ]),
    leaf({ x: -86, y: -30, turn: -110, length: 90 }, tone(green, 0.1)),
    leaf({ x: 88, y: -30, turn: -70, length: 90 }, green),
    leaf({ x: -60, y: 90, turn: -170, length: 80 }, green),
    leaf({ x: 60, y: 90, turn: -10, length: 80 }, tone(green, 0.16)),
  ].join("");
}

function seeds(paint: Paint, x: number, y: number): string[] {
  return Array.from({ length: 22 }, (_, index) => {
    const [sx, sy] = [x + ((index * 67) % 300) - 40, y + ((index * 43) % 120) - 50];
    const turn = (index * 77) % 180;
    return (
      ellipse(sx + 4, sy + 6, 13, 7, {
        fill: "#2b1d34",
        opacity: 0.22,
        transform: `rotate(${turn} ${sx} ${sy})`,
      }) +
      ellipse(sx, sy, 13, 7, {
        fill: mix("#7a5a44", paint.base, index % 3 ? 0.05 : 0.3),
        transform: `rotate(${turn} ${sx} ${sy})`,
      })
    );
  });
}

function sown(pen: Pen, paint: Paint): string {
  const tray = "M130 640L1070 640L1070 1060L130 1060Z";
  const earth = "#5d4032";
  const cell = (column: number, row: number): string => {
    const [x, y] = [170 + column * 220, 676 + row * 190];
    return [
      rect(x, y, 200, 170, {
        rx: 14,
        fill: pen.linear({ 0: tone(earth, -0.3), 1: tone(earth, 0.1) }, x, y, x, y + 170),
      }),
      ...[0, 1, 2, 3].map((index) =>
        ellipse(x + 40 + ((index * 53) % 130), y + 40 + ((index * 37) % 100), 10, 6, {
          fill: tone(earth, 0.3),
          opacity: 0.6,
        }),
      ),
      column + row === 0 || (column === 3 && row === 1)
        ? ""
        : sprout(x + 100, y + 100, 0.8 + ((column + row) % 3) * 0.2),
    ].join("");
  };
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(420 350) rotate(-24) scale(0.92)" },
      castShadow(packet, paint.ground, 0.8),
      seedPacket(pen, paint, flowers),
    ),
    ...seeds(paint, 760, 440),
    castShadow(tray, paint.ground),
    form(pen, tray, {
      fill: pen.linear(
        { 0: tone(materials.kraft, 0.2), 1: tone(materials.kraft, -0.1) },
        130,
        640,
        1070,
        1060,
      ),
      turn: 12,
    }),
    ...[0, 1, 2, 3].flatMap((column) => [0, 1].map((row) => cell(column, row))),
  ].join("");
}

function sprout(x: number, y: number, scale: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    ellipse(8, 12, 50, 16, { fill: "#2b1d34", opacity: 0.25 }),
    ...[20, 110, 200, 290].map((turn, index) =>
      leaf({ x: 0, y: 0, turn, length: index % 2 ? 60 : 76 }, index % 2 ? "#86ad6b" : "#6b9a5c"),
    ),
    ellipse(0, 0, 9, 9, { fill: "#a9c98a" }),
  );
}

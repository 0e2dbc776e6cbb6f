import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, roundFill, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { glow, nightHills, tufts } from "./landscape";

/** A camping lantern, switched off by day, or lit outdoors. */
export function drawLantern(pen: Pen, paint: Paint, view: PictureView<"lantern">): string {
  if (view === "lit") {
    const wood = "#5d4032";
    return [
      nightHills(pen, 740),
      tufts("80 860,300 840,960 850,1130 870", "#3f5655"),
      ellipse(600, 1000, 430, 110, { fill: tone(wood, -0.3) }),
      rect(170, 1000, 860, 220, { fill: tone(wood, -0.4) }),
      ellipse(600, 990, 430, 110, {
        fill: pen.radial({ 0: "#e9b878", 0.5: "#a8703f", 1: tone(wood, -0.1) }, 600, 990, 430, 0.26),
      }),
      ellipse(600, 990, 300, 76, { fill: "none", stroke: tone(wood, -0.2), "stroke-width": 4, opacity: 0.6 }),
      ellipse(600, 990, 180, 46, { fill: "none", stroke: tone(wood, -0.2), "stroke-width": 4, opacity: 0.5 }),
      glow(pen, 600, 620, 620, 0.75),
      group({ transform: "translate(60 80) scale(0.9)" }, lantern(pen, paint, true)),
      glow(pen, 600, 620, 300, 0.55),
      moth(800, 420, 20),
      moth(380, 520, -30),
    ].join("");
  }
  return [
    room(pen, paint.ground, 880, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 980, 220, paint.ground),
    lantern(pen, paint, false),
  ].join("");
}

/** The lantern alone, standing at y 976 around x 600. */
export function lantern(pen: Pen, paint: Paint, isLit: boolean): string {
  const brass = materials.brass;
  const globe = "M440 440C420 520 420 640 440 720L760 720C780 640 780 520 760 440Z";
  const glass = isLit
    ? pen.radial({ 0: "#fffdf0", 0.4: "#ffe9a6", 1: "#ffb95a" }, 600, 600, 240)
    : pen.linear({ 0: "#ffffffcc", 0.4: "#ffffff66", 1: "#ffffffaa" }, 430, 0, 770, 0);
  return [
    stroke("M430 400C380 240 470 130 600 130C730 130 820 240 770 400", tone(brass, -0.35), 20),
    stroke("M430 400C380 240 470 130 600 130C730 130 820 240 770 400", tone(brass, 0.2), 11),
    rect(540, 112, 120, 34, {
      rx: 17,
      fill: pen.linear({ 0: tone(materials.wood, 0.3), 1: tone(materials.wood, -0.25) }, 0, 112, 0, 146),
    }),
    form(pen, "M500 330C520 290 560 270 600 270C640 270 680 290 700 330L770 400C772 436 428 436 430 400Z", {
      fill: roundFill(pen, 430, 770, paint.base),
      turn: 0,
      inside: [
        path("M470 400L520 330C534 310 556 300 580 296L586 310C560 320 548 332 540 346L504 408Z", {
          fill: "#ffffff",
          opacity: 0.35,
        }),
      ],
    }),
    ...[560, 600, 640].map((x) => rect(x - 8, 316, 16, 34, { rx: 8, fill: paint.dark, opacity: 0.7 })),
    rect(592, 440, 16, 280, { fill: fade(tone(brass, -0.2), isLit ? 0.5 : 0.8) }),
    form(pen, globe, {
      fill: glass,
      turn: 0,
      inside: [
        rect(540, 540, 120, 120, { rx: 40, fill: isLit ? "#fffef6" : "#fff3cf" }),
        stroke("M560 560L560 640M600 556L600 644M640 560L640 640", isLit ? "#ffd27a" : "#d9b45a", 6),
        path("M462 450C448 530 448 630 462 710L490 710C478 630 478 530 490 450Z", {
          fill: "#ffffff",
          opacity: 0.6,
        }),
        path("M726 450C736 530 736 630 726 710L738 710C750 630 750 530 738 450Z", {
          fill: "#ffffff",
          opacity: 0.4,
        }),
      ],
    }),
    ...[470, 730].map((x) =>
      stroke(
        `M${x} 430C${x < 600 ? x - 46 : x + 46} 520 ${x < 600 ? x - 46 : x + 46} 640 ${x} 730`,
        tone(brass, -0.1),
        9,
      ),
    ),
    stroke("M424 580L776 580", tone(brass, -0.1), 8),
    form(pen, "M420 716L780 716L800 790C800 812 400 812 400 790Z", {
      fill: roundFill(pen, 400, 800, paint.shade),
      turn: 0,
    }),
    form(pen, "M400 790C400 812 800 812 800 790L806 940C806 984 394 984 394 940Z", {
      fill: roundFill(pen, 394, 806, paint.base),
      turn: 0,
      inside: [
        path("M430 800L464 808L460 980L426 970Z", { fill: "#ffffff", opacity: 0.28 }),
        path("M394 930C480 956 720 956 806 930L806 990L394 990Z", { fill: paint.deep, opacity: 0.35 }),
      ],
    }),
    ellipse(680, 884, 44, 44, { fill: tone(brass, -0.35) }),
    ellipse(678, 880, 42, 42, {
      fill: pen.linear({ 0: tone(brass, 0.5), 1: tone(brass, -0.15) }, 640, 840, 716, 920),
    }),
    stroke("M678 862L678 846", tone(brass, -0.6), 7, { transform: "rotate(40 678 880)" }),
    group({ transform: "translate(520 900)" }, emblem(paint.trim, 34)),
  ].join("");
}

function moth(x: number, y: number, turn: number): string {
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    path("M0 0C-30 -34 -52 -20 -44 0C-40 14 -16 12 0 0C30 -34 52 -20 44 0C40 14 16 12 0 0Z", {
      fill: "#f1e4c8",
      opacity: 0.9,
    }),
    stroke("M0 -8L0 16", "#8a7355", 6),
  );
}

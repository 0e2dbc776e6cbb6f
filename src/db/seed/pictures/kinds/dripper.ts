import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const cone =
  "M370 380C440 396 760 396 830 380L690 640C684 652 674 658 660 658L540 658C526 658 516 652 510 640Z";
const server =
  "M490 672L710 672L712 700C780 730 812 790 812 850C812 904 790 936 750 936L450 936C410 936 388 904 388 850C388 790 420 730 488 700Z";

/** A ceramic coffee dripper on its glass server, empty or while coffee runs through. */
export function drawDripper(pen: Pen, paint: Paint, view: PictureView<"dripper">): string {
  return [
    room(pen, paint.ground, 880, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 942, 220, paint.ground),
    dripper(pen, paint, view === "brewing"),
  ].join("");
}

/** Dripper and server alone, standing at y 936 around x 600. */
export function dripper(pen: Pen, paint: Paint, isBrewing: boolean): string {
  return [
    serverOf(pen, paint, isBrewing),
    isBrewing ? stroke("M600 690L600 838", "#6b3b25", 6, { opacity: 0.85 }) : "",
    grip(pen, paint),
    saucer(pen, paint),
    isBrewing ? paperBehind(pen) : "",
    form(pen, cone, {
      fill: roundFill(pen, 380, 820, paint.base),
      turn: 0,
      inside: [
        stroke(
          "M430 396L556 650M510 404L580 656M600 406L600 656M690 404L620 656M770 396L644 650",
          paint.deep,
          5,
          { opacity: 0.22 },
        ),
        path("M410 400L440 404L556 640L540 644Z", { fill: "#ffffff", opacity: 0.36 }),
        path("M360 380C440 400 760 400 840 380L830 412C740 428 460 428 374 412Z", {
          fill: "#ffffff",
          opacity: 0.16,
        }),
      ],
    }),
    isBrewing ? bed(pen, paint) : opening(pen, paint),
    isBrewing ? steam(pen, 600, 330, 1.1) : "",
  ].join("");
}

function opening(pen: Pen, paint: Paint): string {
  const spiral = "M452 384C520 402 640 404 700 392M480 374C560 388 660 388 730 376";
  return [
    ellipse(600, 380, 230, 36, { fill: tone(paint.base, 0.42) }),
    ellipse(600, 384, 212, 28, { fill: pen.linear({ 0: paint.deep, 1: paint.base }, 390, 380, 810, 390) }),
    stroke(spiral, paint.deep, 5, { opacity: 0.35 }),
    ellipse(600, 400, 40, 7, { fill: paint.dark }),
  ].join("");
}

function paperBehind(pen: Pen): string {
  return path("M366 360C440 300 760 300 834 360L826 400L374 400Z", {
    fill: pen.linear({ 0: "#fffaf0", 1: "#e3d2b2" }, 366, 300, 834, 400),
  });
}

function bed(pen: Pen, paint: Paint): string {
  return [
    ellipse(600, 380, 230, 36, { fill: tone(paint.base, 0.42) }),
    ellipse(600, 380, 218, 31, { fill: "#f3e6cf" }),
    ellipse(600, 386, 198, 24, { fill: "#4a2a1e" }),
    ellipse(590, 384, 150, 15, {
      fill: pen.radial({ 0: "#a8744a", 0.6: "#8a5232", 1: fade("#6b3b25", 0.2) }, 590, 384, 150, 0.1),
    }),
    ...[
      [520, 382, 9],
      [560, 388, 12],
      [610, 380, 10],
      [650, 388, 8],
      [585, 392, 7],
    ].map(([x = 0, y = 0, r = 0]) => ellipse(x, y, r, r * 0.4, { fill: "#d6aa78", opacity: 0.8 })),
  ].join("");
}

function saucer(pen: Pen, paint: Paint): string {
  return [
    ellipse(600, 668, 190, 22, { fill: paint.deep }),
    ellipse(600, 660, 190, 20, {
      fill: pen.linear({ 0: paint.bright, 0.5: paint.base, 1: paint.shade }, 410, 650, 790, 670),
    }),
  ].join("");
}

function grip(pen: Pen, paint: Paint): string {
  const d = "M776 450C850 440 880 490 858 540C842 578 790 600 726 602";
  return [
    stroke(d, paint.deep, 36),
    stroke(d, pen.linear({ 0: paint.base, 1: paint.shade }, 760, 440, 870, 600), 30),
    stroke("M786 448C834 444 858 480 848 520", paint.bright, 8, { opacity: 0.7 }),
  ].join("");
}

function serverOf(pen: Pen, paint: Paint, isBrewing: boolean): string {
  const level = isBrewing ? 830 : 960;
  return [
    stroke("M800 770C880 760 900 820 880 860C866 888 832 900 806 896", "#ffffff", 20, { opacity: 0.55 }),
    stroke("M800 770C880 760 900 820 880 860C866 888 832 900 806 896", "#ffffff", 5, { opacity: 0.8 }),
    form(pen, server, {
      fill: fade("#ffffff", 0.3),
      turn: 0,
      inside: [
        path(server, { fill: tone(paint.ground, -0.12), opacity: 0.35 }),
        path(`M380 ${level}C460 ${level + 14} 740 ${level + 14} 820 ${level}L820 950L380 950Z`, {
          fill: pen.linear({ 0: "#6b3b25", 1: "#3d2016" }, 390, 800, 810, 936),
        }),
        isBrewing ? ellipse(600, level + 2, 210, 14, { fill: "#8a5232" }) : "",
        path("M412 850C412 790 440 744 500 716L508 728C460 754 438 796 438 852L438 900L420 900Z", {
          fill: "#ffffff",
          opacity: 0.55,
        }),
        path("M776 850C776 800 760 760 728 736C770 764 790 800 790 850L788 900L772 900Z", {
          fill: "#ffffff",
          opacity: 0.3,
        }),
        stroke("M400 900C460 914 740 914 800 900", "#ffffff", 4, { opacity: 0.4 }),
      ],
    }),
    stroke(server, "#ffffff", 5, { opacity: 0.8 }),
    path("M486 690L714 690L714 722L486 722Z", { fill: roundFill(pen, 486, 714, materials.wood) }),
  ].join("");
}

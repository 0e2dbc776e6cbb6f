import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, roundFill, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { sprig } from "./greens";
import { nightGround, nightRoom } from "./night";

const jar = "M410 560L790 560L790 880C790 912 770 926 740 926L460 926C430 926 410 912 410 880Z";

/** A scented candle in a ceramic pot, by day, or lit at night. */
export function drawCandle(pen: Pen, paint: Paint, view: PictureView<"candle">): string {
  if (view === "lit") {
    const ground = nightGround(paint.base);
    return [
      nightRoom(pen, ground, 870, { x: 600, y: 440, r: 620 }),
      standShadow(pen, 600, 932, 220, ground),
      candle(pen, paint, true),
      matches(pen, paint, ground),
    ].join("");
  }
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 400 }),
    sprig(310, 900, -24, 300),
    standShadow(pen, 600, 932, 220, paint.ground),
    candle(pen, paint, false),
    lid(pen, paint),
  ].join("");
}

/** The candle alone, standing at y 926 around x 600. */
export function candle(pen: Pen, paint: Paint, isLit: boolean): string {
  const wax = isLit ? "#ffe9bd" : "#fbf0da";
  return [
    ellipse(600, 560, 190, 36, { fill: paint.bright }),
    ellipse(600, 564, 172, 29, { fill: paint.deep }),
    ellipse(600, 574, 164, 24, {
      fill: pen.radial({ 0: isLit ? "#fffbe6" : "#fffaf0", 1: wax }, 600, 574, 164, 0.16),
    }),
    stroke("M600 572C598 548 602 536 600 522", "#4a3a36", 7),
    isLit ? flame(pen) : "",
    form(
      pen,
      "M410 560C410 610 790 610 790 560L790 880C790 912 770 926 740 926L460 926C430 926 410 912 410 880Z",
      {
        fill: roundFill(pen, 410, 790, paint.base),
        turn: 0,
        inside: [
          path("M440 590L474 600L474 920L440 910Z", { fill: "#ffffff", opacity: 0.3 }),
          isLit
            ? path(jar, {
                fill: pen.linear({ 0: fade("#ffd98a", 0.5), 1: fade("#ffd98a", 0) }, 0, 580, 0, 800),
              })
            : "",
          path("M400 884C500 906 700 906 800 884L800 940L400 940Z", { fill: paint.deep, opacity: 0.22 }),
        ],
      },
    ),
    rect(520, 690, 160, 150, { fill: materials.paper }),
    rect(528, 698, 144, 134, { fill: "none", stroke: paint.base, "stroke-width": 3 }),
    group({ transform: "translate(600 776)" }, emblem(paint.base, 32)),
  ].join("");
}

function flame(pen: Pen): string {
  return [
    ellipse(600, 470, 190, 190, {
      fill: pen.radial(
        { 0: fade("#fff3c4", 0.85), 0.35: fade("#ffd98a", 0.4), 1: fade("#ffd98a", 0) },
        600,
        470,
        190,
      ),
    }),
    path(
      "M600 392C622 430 636 462 632 492C628 516 614 526 600 526C586 526 572 516 568 492C564 462 578 430 600 392Z",
      { fill: pen.linear({ 0: "#fff6d0", 0.6: "#ffc95a", 1: "#ef8a3a" }, 0, 392, 0, 526) },
    ),
    path(
      "M600 456C610 474 614 490 612 504C610 516 604 522 600 522C596 522 590 516 588 504C586 490 590 474 600 456Z",
      { fill: "#fffdf2" },
    ),
  ].join("");
}

function lid(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  return [
    standShadow(pen, 880, 1016, 120, paint.ground),
    ellipse(880, 990, 176, 36, { fill: tone(wood, -0.35) }),
    ellipse(880, 974, 176, 36, {
      fill: pen.linear({ 0: tone(wood, 0.4), 1: tone(wood, -0.05) }, 704, 950, 1056, 1000),
    }),
    stroke("M730 974C800 990 960 990 1030 972M760 958C820 968 940 968 1000 956", tone(wood, -0.3), 3, {
      opacity: 0.4,
    }),
  ].join("");
}

function matches(pen: Pen, paint: Paint, ground: string): string {
  return [
    standShadow(pen, 900, 1030, 130, ground),
    group(
      { transform: "translate(900 980) rotate(-6)" },
      rect(-120, -34, 240, 74, {
        rx: 4,
        fill: pen.linear({ 0: tone(paint.accent, 0.1), 1: tone(paint.accent, -0.3) }, 0, -34, 0, 40),
      }),
      rect(-120, 22, 240, 18, { fill: "#5a4038" }),
      group({ transform: "translate(0 2)" }, emblem(materials.cream, 17, false)),
    ),
    stroke("M690 1034L820 1010", "#e3c08a", 9),
    ellipse(688, 1034, 11, 8, { fill: "#6b3028" }),
  ].join("");
}

import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, mirroredOutline, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { lyingBooks } from "./staging";

const ear = "M548 330C500 270 470 150 492 90C506 54 546 60 562 100C586 160 592 260 590 330Z";
const body =
  "M600 560C700 560 764 660 768 780C772 890 700 940 600 940C500 940 428 890 432 780C436 660 500 560 600 560Z";
const arm = "M470 620C420 640 380 720 376 800C374 836 412 848 430 816C450 776 476 730 504 690Z";
const foot =
  "M470 860C420 850 360 880 352 926C348 956 380 966 430 962C490 958 530 940 520 900C514 876 494 864 470 860Z";

/** A cloth hare, sitting, or between books at bedtime. */
export function drawPlushHare(pen: Pen, paint: Paint, view: PictureView<"plush-hare">): string {
  if (view === "shelf") {
    return [
      room(pen, paint.ground, 900, { x: 560, y: 460, r: 380 }),
      standShadow(pen, 470, 946, 210, paint.ground),
      group({ transform: "translate(-40 98) scale(0.88)" }, plushHare(pen, paint)),
      lyingBooks(pen, paint.ground, 730, 944),
      standShadow(pen, 850, 836, 70, paint.ground),
      star(pen, 850, 780),
    ].join("");
  }
  return [
    room(pen, paint.ground, 890, { x: 600, y: 500, r: 400 }),
    standShadow(pen, 600, 960, 290, paint.ground),
    plushHare(pen, paint),
  ].join("");
}

/** The hare alone, sitting at y 962 around x 600. */
export function plushHare(pen: Pen, paint: Paint): string {
  const turned = (d: string): string => mirroredOutline(d, 600);
  const fur = pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 420, 300, 800, 960);
  const inner = "M548 310C520 250 500 170 510 118C518 96 538 100 546 126C562 180 570 250 572 312Z";
  return [
    form(pen, ear, { fill: fur, turn: 10, inside: [path(inner, { fill: tone(paint.accent, 0.45) })] }),
    group(
      { transform: "rotate(20 640 330)" },
      form(pen, turned(ear), {
        fill: fur,
        turn: 12,
        inside: [path(turned(inner), { fill: tone(paint.accent, 0.35) })],
      }),
    ),
    form(pen, body, {
      fill: fur,
      turn: 26,
      inside: [
        ellipse(600, 800, 112, 120, { fill: tone(paint.base, 0.5), opacity: 0.8 }),
        stroke("M600 600L600 930", paint.deep, 3, { "stroke-dasharray": "10 8", opacity: 0.4 }),
      ],
    }),
    form(pen, foot, { fill: fur, turn: 12 }),
    form(pen, turned(foot), { fill: fur, turn: 14 }),
    ...[428, 772].map((x) =>
      ellipse(x - 16 * Math.sign(x - 600), 922, 40, 28, { fill: tone(paint.accent, 0.45) }),
    ),
    form(pen, arm, { fill: fur, turn: 10 }),
    form(pen, turned(arm), { fill: fur, turn: 12 }),
    head(pen, paint, fur),
    scarf(pen, paint),
  ].join("");
}

function head(pen: Pen, paint: Paint, fill: string): string {
  const d =
    "M600 300C706 300 776 370 776 452C776 540 700 590 600 590C500 590 424 540 424 452C424 370 494 300 600 300Z";
  const ink = "#3a2a2a";
  return [
    form(pen, d, {
      fill,
      turn: 24,
      inside: [
        ellipse(500, 510, 40, 26, { fill: tone(paint.accent, 0.3), opacity: 0.6 }),
        ellipse(700, 510, 40, 26, { fill: tone(paint.accent, 0.3), opacity: 0.6 }),
        ellipse(600, 520, 84, 58, { fill: tone(paint.base, 0.55), opacity: 0.9 }),
        path("M452 400C470 350 520 322 570 316L574 330C530 340 490 364 470 408Z", {
          fill: "#ffffff",
          opacity: 0.25,
        }),
      ],
    }),
    ...[528, 672].map(
      (x) => ellipse(x, 450, 15, 17, { fill: ink }) + ellipse(x - 4, 444, 5, 5, { fill: "#ffffff" }),
    ),
    path("M578 492C586 484 614 484 622 492C622 508 610 518 600 520C590 518 578 508 578 492Z", {
      fill: tone(paint.accent, -0.1),
    }),
    stroke("M600 520L600 538M600 538C590 552 574 554 564 546M600 538C610 552 626 554 636 546", ink, 4.5),
    stroke("M540 520L470 512M540 534L474 542M660 520L730 512M660 534L726 542", paint.deep, 3, {
      opacity: 0.5,
    }),
  ].join("");
}

function scarf(pen: Pen, paint: Paint): string {
  const d = "M470 566C540 612 660 612 730 566L742 612C670 660 530 660 458 612Z";
  const tail = "M640 610L720 596L744 742L674 756Z";
  return [
    path(tail, { fill: paint.dark, opacity: 0.3, transform: "translate(6 9)" }),
    form(pen, tail, {
      fill: pen.linear({ 0: tone(paint.accent, 0.2), 1: tone(paint.accent, -0.15) }, 640, 600, 740, 750),
      turn: 8,
      inside: [path("M650 690L740 674L744 696L654 712Z", { fill: materials.cream })],
    }),
    path(d, { fill: paint.dark, opacity: 0.3, transform: "translate(2 10)" }),
    form(pen, d, {
      fill: pen.linear({ 0: tone(paint.accent, 0.25), 1: tone(paint.accent, -0.1) }, 470, 570, 740, 650),
      turn: 8,
    }),
    stitches("M474 606C540 644 660 644 726 606", materials.cream, 3, 0.7),
  ].join("");
}

function star(pen: Pen, x: number, y: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const [at, r] = [(index / 10) * Math.PI * 2 - Math.PI / 2, index % 2 ? 28 : 58];
    return `${index ? "L" : "M"}${(x + Math.cos(at) * r).toFixed(1)} ${(y + Math.sin(at) * r).toFixed(1)}`;
  }).join("");
  return path(`${points}Z`, {
    fill: pen.linear({ 0: "#ffe3a0", 1: "#e0a33a" }, x, y - 58, x, y + 58),
    stroke: "#e0a33a",
    "stroke-width": 8,
    "stroke-linejoin": "round",
  });
}

import { shadowInk, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, room, roundFill, sheet, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const body =
  "M372 470C372 438 788 438 788 470C788 620 776 760 752 872C744 920 416 920 408 872C384 760 372 620 372 470Z";
const glaze =
  "M360 430L800 430L800 760C776 782 744 776 716 786C690 796 672 836 640 838C606 840 596 800 562 798C530 796 516 816 488 812C452 806 440 770 408 772C388 772 372 780 360 770Z";
const handle = "M770 540C860 520 916 572 910 650C904 736 836 790 752 782";

/** A hand-thrown stoneware mug on a table, or full and seen from above. */
export function drawMug(pen: Pen, paint: Paint, view: PictureView<"mug">): string {
  if (view === "above") return sheet(pen, paint.ground) + fromAbove(pen, paint);
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 948, 246, paint.ground),
    group({ transform: "translate(-82 -92) scale(1.15)" }, mug(pen, paint), steam(pen, 580, 440, 1.15)),
  ].join("");
}

/** The mug alone, standing at y 905 around x 580. */
export function mug(pen: Pen, paint: Paint): string {
  return [
    handleOf(paint),
    form(pen, body, {
      fill: roundFill(pen, 384, 776, materials.stoneware),
      turn: 0,
      inside: [
        stroke("M400 866C420 900 740 900 760 866", tone(materials.stoneware, -0.35), 5, { opacity: 0.4 }),
        path(glaze, { fill: tone(paint.base, -0.35), opacity: 0.45, transform: "translate(3 9)" }),
        path(glaze, { fill: roundFill(pen, 376, 784, paint.base) }),
        ...specks.map(([x, y, r]) => ellipse(x, y, r, r, { fill: paint.deep, opacity: 0.42 })),
        path("M424 500C420 600 428 690 440 752C452 752 462 748 464 742C450 680 446 590 450 506Z", {
          fill: "#ffffff",
          opacity: 0.34,
        }),
        path("M478 508C474 560 476 600 480 640L492 640C488 600 488 560 492 509Z", {
          fill: "#ffffff",
          opacity: 0.24,
        }),
      ],
    }),
    ellipse(580, 468, 208, 34, { fill: tone(paint.base, 0.42) }),
    ellipse(580, 471, 192, 27, { fill: paint.deep }),
    group(
      { "clip-path": pen.clip("M388 471C388 436 772 436 772 471C772 507 388 507 388 471Z") },
      ellipse(580, 490, 190, 27, { fill: materials.coffee }),
      ellipse(560, 486, 150, 15, { fill: tone(materials.coffee, 0.22), opacity: 0.7 }),
    ),
  ].join("");
}

const specks = [
  [520, 560, 3],
  [660, 540, 4],
  [700, 640, 3],
  [560, 690, 4],
  [620, 610, 2.5],
  [740, 560, 3],
  [590, 750, 3],
  [680, 720, 4],
  [530, 640, 2.5],
  [640, 780, 3],
  [724, 700, 2.5],
  [606, 530, 2.5],
  [570, 590, 2],
  [690, 590, 2],
] as const;

function handleOf(paint: Paint): string {
  return [
    stroke(handle, paint.deep, 60),
    stroke(handle, paint.base, 52),
    stroke("M776 530C856 514 904 566 898 646C893 704 858 748 806 762", paint.lit, 17, { opacity: 0.9 }),
    stroke("M790 560C842 548 876 584 872 646C868 700 826 742 770 748", paint.deep, 14, { opacity: 0.4 }),
  ].join("");
}

function fromAbove(pen: Pen, paint: Paint): string {
  const disc = (r: number): string =>
    `M${600 - r} 600a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const grip = "M800 470L946 372";
  return [
    napkin(pen, paint),
    group(
      { transform: "translate(-40 10)" },
      castShadow(`${disc(268)}M800 440L940 340L976 396L840 500Z`, paint.ground),
      stroke(grip, paint.deep, 66),
      stroke(grip, paint.base, 58),
      stroke("M796 456L936 362", paint.lit, 16, { opacity: 0.8 }),
      path(disc(268), {
        fill: pen.linear({ 0: paint.bright, 0.45: paint.base, 1: paint.shade }, 400, 400, 800, 810),
      }),
      path(disc(244), {
        fill: pen.linear({ 0: paint.dark, 0.5: paint.deep, 1: paint.lit }, 420, 420, 790, 790),
      }),
      coffeeSurface(pen, disc(222)),
    ),
    biscuit(pen, paint, 300, 250, -14),
    biscuit(pen, paint, 236, 420, 22),
  ].join("");
}

function coffeeSurface(pen: Pen, outline: string): string {
  const fill = pen.radial({ 0: "#8a5232", 0.62: "#6b3b25", 0.88: "#7d4a2c", 1: "#4a2a1e" }, 600, 600, 222);
  const foam = "#edd3ad";
  return form(pen, outline, {
    fill,
    turn: 0,
    inside: [
      path(
        "M600 752C500 700 452 640 462 570C470 512 540 496 578 538C590 552 596 562 600 574C604 562 610 552 622 538C660 496 730 512 738 570C748 640 700 700 600 752Z",
        { fill: foam },
      ),
      path(
        "M600 716C528 676 492 630 500 584C506 552 552 544 576 572C590 588 596 600 600 614C604 600 610 588 624 572C648 544 694 552 700 584C708 630 672 676 600 716Z",
        { fill: "#8f5a37" },
      ),
      path(
        "M600 682C552 654 530 622 536 596C542 576 570 574 584 592C592 604 598 616 600 628C602 616 608 604 616 592C630 574 658 576 664 596C670 622 648 654 600 682Z",
        { fill: foam },
      ),
      path("M392 560C404 470 470 400 560 384L556 400C482 420 424 480 410 566Z", {
        fill: "#ffffff",
        opacity: 0.3,
      }),
      path(outline, { fill: shadowInk, opacity: 0.22, transform: "translate(-330 -230)" }),
    ],
  });
}

function napkin(pen: Pen, paint: Paint): string {
  const cloth = "M520 760L1140 640L1290 1290L690 1300Z";
  const stripes = [0, 34, 104].map((dx) => `M${592 + dx} 720L${752 + dx} 1320`).join("");
  return [
    castShadow(cloth, paint.ground, 0.6),
    form(pen, cloth, {
      fill: materials.cream,
      turn: 0,
      inside: [
        stroke(stripes, paint.accent, 13, { opacity: 0.85 }),
        path("M880 640L960 1300L1300 1300L1200 600Z", { fill: shadowInk, opacity: 0.06 }),
        stroke("M536 772L1128 658", paint.accent, 4, { "stroke-dasharray": "14 10", opacity: 0.7 }),
      ],
    }),
  ].join("");
}

function biscuit(pen: Pen, paint: Paint, x: number, y: number, turn: number): string {
  const scallops = Array.from({ length: 28 }, (_, index) => {
    const at = (index / 28) * Math.PI * 2;
    return ellipse(Math.cos(at) * 84, Math.sin(at) * 84, 12, 12, { fill: "#dfa862" });
  });
  const holes = Array.from({ length: 7 }, (_, index) => {
    const at = (index / 6) * Math.PI * 2;
    const r = index === 6 ? 0 : 40;
    return ellipse(Math.cos(at) * r, Math.sin(at) * r, 6, 6, { fill: "#a56b35" });
  });
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn})` },
    castShadow("M-92 0a92 92 0 1 0 184 0a92 92 0 1 0 -184 0Z", paint.ground, 0.6),
    ...scallops,
    ellipse(0, 0, 84, 84, { fill: pen.linear({ 0: "#f0c27f", 1: "#d99e58" }, -60, -60, 60, 60) }),
    ellipse(0, 0, 66, 66, { fill: "none", stroke: "#c98d4a", "stroke-width": 4, opacity: 0.7 }),
    ...holes,
  );
}

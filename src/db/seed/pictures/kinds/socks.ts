import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, emblem, form, ribs, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const sock =
  "M330 172C390 160 470 160 530 172C530 300 522 420 526 540C528 606 548 640 604 662C690 694 800 700 862 744C912 780 914 850 870 888C840 914 780 920 700 916C590 912 470 906 404 872C340 838 314 780 318 700C322 560 332 320 330 172Z";
const cuffEdge = "M331 300C390 312 470 312 529 300";

/** A pair of striped socks, side by side or folded together in a paper band. */
export function drawSocks(pen: Pen, paint: Paint, view: PictureView<"socks">): string {
  return sheet(pen, paint.ground) + (view === "folded" ? bundle(pen, paint) : pair(pen, paint));
}

function pair(pen: Pen, paint: Paint): string {
  const one = castShadow(sock, paint.ground) + sockOf(pen, paint);
  return [
    group({ transform: "translate(150 -62) rotate(-13 600 600) scale(0.98)" }, one),
    group({ transform: "translate(-122 128) rotate(-6 600 600) scale(0.98)" }, one),
  ].join("");
}

function sockOf(pen: Pen, paint: Paint): string {
  const fill = pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.base }, 330, 300, 560, 420);
  const band = (y: number, height: number, colour: string): string =>
    path(
      `M310 ${y}C390 ${y + 14} 470 ${y + 14} 540 ${y}L540 ${y + height}C470 ${y + height + 14} 390 ${y + height + 14} 310 ${y + height}Z`,
      { fill: colour },
    );
  const fineRibs = ribs(
    338,
    526,
    13,
    () => 160,
    () => 320,
  );
  return form(pen, sock, {
    fill,
    turn: 20,
    inside: [
      band(350, 34, materials.cream),
      band(404, 18, paint.accent),
      band(442, 34, materials.cream),
      band(496, 18, paint.accent),
      band(534, 34, materials.cream),
      ellipse(352, 800, 128, 150, { fill: paint.accent, transform: "rotate(-32 352 800)" }),
      stroke("M452 700C486 760 470 850 430 906", paint.deep, 3, { opacity: 0.35, "stroke-dasharray": "7 6" }),
      path("M776 660C740 740 744 860 782 940L960 940L960 660Z", { fill: paint.accent }),
      stroke("M776 690C746 760 748 850 778 926", paint.deep, 3, { opacity: 0.35, "stroke-dasharray": "7 6" }),
      path("M500 160L560 160L560 560C560 610 590 640 640 660L600 690C530 660 500 610 500 540Z", {
        fill: paint.deep,
        opacity: 0.2,
      }),
      path("M300 860C420 880 620 890 900 876L900 950L300 950Z", { fill: paint.deep, opacity: 0.22 }),
      crease(pen, [530, 620], [400, 640], paint.deep, { bend: -26, width: -26, opacity: 0.45 }),
      crease(pen, [556, 646], [440, 720], paint.deep, { bend: -20, width: -24, opacity: 0.35 }),
      crease(pen, [350, 330], [338, 660], "#fff8ea", { bend: 8, width: -20, opacity: 0.5 }),
      crease(pen, [600, 690], [850, 800], "#fff8ea", { bend: 20, width: -30, opacity: 0.4 }),
      stroke(fineRibs, paint.deep, 3, { opacity: 0.35 }),
      stroke(cuffEdge, paint.deep, 4, { opacity: 0.4 }),
    ],
  });
}

function bundle(pen: Pen, paint: Paint): string {
  const back =
    "M420 262C480 250 700 250 762 262C772 460 772 760 764 900C756 960 700 986 620 986C500 986 420 960 414 890C408 760 410 460 420 262Z";
  const front =
    "M398 206C460 194 700 194 764 206C774 420 774 700 766 846C758 916 700 936 596 936C480 936 400 916 394 846C386 700 388 420 398 206Z";
  const toe =
    "M398 846C400 800 480 790 590 790C700 790 756 800 766 846C758 916 700 936 596 936C480 936 400 916 394 846Z";
  const fill = pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 400, 220, 780, 900);
  const band = (y: number, height: number, colour: string): string =>
    path(
      `M380 ${y}C460 ${y + 16} 700 ${y + 16} 790 ${y}L790 ${y + height}C700 ${y + height + 16} 460 ${y + height + 16} 380 ${y + height}Z`,
      { fill: colour },
    );
  const fineRibs = ribs(
    406,
    760,
    15,
    () => 190,
    () => 352,
  );
  const sash = "M376 560C460 578 702 578 788 560L792 746C704 766 458 766 372 746Z";
  const paper = pen.linear({ 0: materials.paper, 0.7: materials.paper, 1: "#dcc9a8" }, 372, 0, 792, 0);
  return group(
    { transform: "translate(18 10) rotate(-7 600 600)" },
    castShadow(`${back}${front}`, paint.ground),
    group(
      { transform: "translate(26 14)" },
      form(pen, back, {
        fill: paint.shade,
        turn: 14,
        inside: [path("M380 880L800 880L800 1000L380 1000Z", { fill: paint.accent, opacity: 0.8 })],
      }),
    ),
    form(pen, front, {
      fill,
      turn: 20,
      inside: [
        band(390, 40, materials.cream),
        band(452, 20, paint.accent),
        band(494, 40, materials.cream),
        band(770, 20, paint.accent),
        path(toe, { fill: paint.accent, opacity: 0 }),
        crease(pen, [410, 930], [620, 850], paint.deep, { bend: 6, width: 26, opacity: 0.3 }),
        crease(pen, [430, 230], [424, 720], "#fff8ea", { bend: 4, width: -26, opacity: 0.5 }),
        stroke(fineRibs, paint.deep, 3, { opacity: 0.32 }),
        stroke("M394 350C460 366 702 366 768 350", paint.deep, 4, { opacity: 0.4 }),
      ],
    }),
    path(sash, { fill: paint.deep, opacity: 0.4, transform: "translate(4 12)" }),
    form(pen, sash, {
      fill: paper,
      turn: 8,
      inside: [
        rect(360, 560, 450, 14, { fill: paint.accent, opacity: 0.9, transform: "translate(0 18)" }),
        rect(360, 726, 450, 8, { fill: paint.accent, opacity: 0.9 }),
      ],
    }),
    group({ transform: "translate(582 678)" }, emblem(paint.base, 44)),
  );
}

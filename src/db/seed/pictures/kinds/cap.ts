import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, emblem, form, room, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const crown =
  "M392 800C372 690 376 560 430 468C482 384 570 340 656 344C760 350 848 420 884 540C906 620 908 716 900 800C760 838 540 838 392 800Z";
const brim =
  "M400 736C330 742 230 776 158 838C140 856 148 874 174 876C280 880 420 868 560 828C490 826 430 812 392 796Z";

/** A six-panel cotton cap, from the side or from the back. */
export function drawCap(pen: Pen, paint: Paint, view: PictureView<"cap">): string {
  return [
    room(pen, paint.ground, 850, { x: 600, y: 500, r: 400 }),
    standShadow(pen, 600, 882, view === "back" ? 270 : 360, paint.ground),
    view === "back" ? fromBehind(pen, paint) : group({ transform: "translate(36 44)" }, cap(pen, paint)),
  ].join("");
}

/** The cap alone, its brim to the left, standing at y 840 around x 560. */
export function cap(pen: Pen, paint: Paint): string {
  const seam = "M648 344C560 420 500 600 498 826M660 344C720 440 752 640 752 826";
  return [
    form(pen, crown, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 390, 420, 900, 760),
      turn: 34,
      inside: [
        crease(pen, [400, 790], [470, 520], paint.deep, { bend: -16, width: 30, opacity: 0.26 }),
        crease(pen, [640, 360], [520, 560], paint.bright, { bend: 30, width: 40, opacity: 0.5 }),
        stroke(seam, paint.deep, 4, { opacity: 0.55 }),
        stitches("M636 352C548 426 486 600 484 820M648 356C574 430 514 600 512 824", paint.trim, 2.6, 0.5),
        stitches("M672 352C732 444 766 640 766 820M650 360C706 450 738 640 738 824", paint.trim, 2.6, 0.5),
        path("M380 780C540 822 760 822 910 780L910 850L380 850Z", { fill: paint.deep, opacity: 0.22 }),
        stitches("M388 776C540 816 760 816 904 776", paint.trim, 2.6, 0.5),
        eyelet(paint, 606, 500),
        eyelet(paint, 812, 520),
      ],
    }),
    ellipse(654, 346, 27, 14, { fill: paint.deep }),
    ellipse(652, 342, 25, 13, { fill: paint.lit }),
    group({ transform: "translate(474 640) rotate(-8) skewY(-4)" }, emblem(paint.trim, 27, false)),
    path(brim, { fill: paint.deep, transform: "translate(4 13)" }),
    form(pen, brim, {
      fill: pen.linear({ 0: paint.bright, 0.4: paint.lit, 1: paint.base }, 200, 760, 560, 880),
      turn: 8,
      inside: [0, 1, 2, 3, 4].map((step) =>
        stitches(
          `M${400 + step * 26} ${752 + step * 16}C${330 + step * 40} ${764 + step * 16} ${250 + step * 50} ${800 + step * 12} ${190 + step * 62} ${852 + step * 3}`,
          paint.trim,
          2.4,
          0.5,
        ),
      ),
    }),
    stroke("M398 742C420 782 490 816 556 828", paint.deep, 4, { opacity: 0.6 }),
  ].join("");
}

function eyelet(paint: Paint, x: number, y: number): string {
  return ellipse(x, y, 11, 12, { fill: paint.deep }) + ellipse(x + 1, y + 1, 6, 7, { fill: paint.dark });
}

function fromBehind(pen: Pen, paint: Paint): string {
  const dome =
    "M336 850C316 700 330 540 410 446C462 386 530 358 600 358C670 358 738 386 790 446C870 540 884 700 864 850C700 876 500 876 336 850Z";
  const arch = "M452 852C452 740 520 686 600 686C680 686 748 740 748 852C700 862 500 862 452 852Z";
  const strap = "M430 802C520 826 680 826 770 802L774 846C680 870 520 870 426 846Z";
  return [
    form(pen, dome, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 330, 420, 870, 800),
      turn: 34,
      inside: [
        crease(pen, [590, 366], [410, 600], paint.bright, { bend: 40, width: 44, opacity: 0.5 }),
        stroke(
          "M600 358L600 690M590 360C470 440 420 620 412 860M610 360C730 440 780 620 788 860",
          paint.deep,
          4,
          {
            opacity: 0.55,
          },
        ),
        stitches("M588 366L588 684M612 366L612 684", paint.trim, 2.6, 0.5),
        stitches("M576 370C458 448 406 622 398 860M624 370C742 448 794 622 802 860", paint.trim, 2.6, 0.5),
        eyelet(paint, 510, 520),
        eyelet(paint, 690, 520),
        stitches("M436 862C434 734 510 668 600 668C690 668 766 734 764 862", paint.trim, 2.6, 0.55),
      ],
    }),
    form(pen, arch, {
      fill: paint.dark,
      turn: 0,
      inside: [
        path("M452 852C452 780 520 740 600 740C680 740 748 780 748 852Z", { fill: paint.deep, opacity: 0.7 }),
      ],
    }),
    path(strap, { fill: paint.dark, opacity: 0.5, transform: "translate(3 9)" }),
    form(pen, strap, {
      fill: pen.linear({ 0: paint.lit, 1: paint.base }, 430, 800, 770, 860),
      turn: 6,
      inside: [
        stitches("M430 812C520 836 680 836 770 812M428 836C520 860 680 860 772 836", paint.trim, 2.4, 0.5),
      ],
    }),
    rect(618, 800, 78, 60, { rx: 8, fill: tone(materials.brass, -0.35), transform: "translate(3 5)" }),
    rect(618, 800, 78, 60, {
      rx: 8,
      fill: pen.linear({ 0: tone(materials.brass, 0.4), 1: materials.brass }, 618, 800, 696, 860),
    }),
    rect(632, 813, 50, 34, { rx: 4, fill: paint.shade }),
    rect(652, 796, 9, 68, { rx: 3, fill: tone(materials.brass, 0.15) }),
    ellipse(600, 360, 30, 13, { fill: paint.deep }),
    ellipse(598, 355, 28, 12, { fill: paint.lit }),
  ].join("");
}

import { group, path, stroke } from "./pen";

/*
 * Soft edges without filters: a blur costs as much time as two hundred plain shapes, so softness is laid
 * on in thin glazes. Eight bits a channel swallow glazes thinner than about 2 %, hence the limits on their number.
 */

/** A stroke that fades out on both sides, `width` across, `opacity` at its heart. */
export function softStroke(d: string, colour: string, width: number, opacity: number): string {
  const layers = Math.max(5, Math.min(Math.round(width / 2.5), Math.ceil(opacity * 44), 20));
  const veil = veilOf(opacity, layers);
  return Array.from({ length: layers }, (_, index) => {
    const reach = (2 / Math.PI) * Math.acos(Math.sqrt((index + 0.5) / layers));
    return stroke(d, colour, width * reach, { "stroke-opacity": Number(veil.toFixed(4)) });
  }).join("");
}

/** A filled outline whose edge is smeared over `blur` to each side. */
export function softFill(d: string, colour: string, blur: number, opacity: number): string {
  const copies = Math.max(8, Math.min(Math.ceil(opacity * 90), 34));
  const veil = veilOf(opacity, copies);
  const glazes = Array.from({ length: copies }, (_, index) => {
    const distance = blur * Math.sqrt((index + 0.5) / copies);
    const angle = index * 2.399963;
    const at = `translate(${(Math.cos(angle) * distance).toFixed(1)} ${(Math.sin(angle) * distance).toFixed(1)})`;
    return path(d, { transform: at });
  });
  return group({ fill: colour, "fill-opacity": Number(veil.toFixed(4)) }, ...glazes);
}

function veilOf(opacity: number, layers: number): number {
  return 1 - (1 - Math.min(opacity, 0.97)) ** (1 / layers);
}

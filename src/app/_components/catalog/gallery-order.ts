import type { ProductDetail, ProductImage } from "@/server/catalog/schemas";
import { firstChoice } from "./variant-choice";

type Pictured = Pick<ProductDetail, "images" | "options" | "variants">;

export interface GalleryPicture {
  readonly image: ProductImage;
  /** Which value of the pictured option it shows, counted from 0; null: none. */
  readonly shows: number | null;
  /** Whether some choice makes it the first. */
  readonly mayLead: boolean;
}

/** A product's pictures in the order that goes with what is chosen at first. */
export function galleryOrder({ images, options, variants }: Pictured): GalleryPicture[] {
  const values = picturedOption({ images, options })?.values ?? [];
  const chosen = firstChoice(variants);
  const isChosen = ({ valueId }: ProductImage) => valueId !== null && chosen.includes(valueId);
  const inOrder = [...images.filter(isChosen), ...images.filter((image) => !isChosen(image))];
  return inOrder.map((image, index) => {
    const shows = values.findIndex(({ id }) => id === image.valueId);
    const isFirstOfIts = inOrder.findIndex(({ valueId }) => valueId === image.valueId) === index;
    return { image, shows: shows < 0 ? null : shows, mayLead: index === 0 || (shows >= 0 && isFirstOfIts) };
  });
}

/** The option whose values the pictures show: colours, as a rule. */
export function picturedOption({
  images,
  options,
}: Pick<Pictured, "images" | "options">): Pictured["options"][number] | undefined {
  return options.find(({ values }) => values.some(({ id }) => images.some(({ valueId }) => valueId === id)));
}

/**
 * Rules that bring the pictures of the checked value to the front of `.gallery`. Rules rather than a script: they
 * hold from the first paint on, and where no script runs. A browser that doesn't know them keeps the first order.
 */
export function galleryRules({ images, options }: Pick<Pictured, "images" | "options">): string {
  const values = picturedOption({ images, options })?.values ?? [];
  return values
    .map(({ id }, index) => ({ id, shown: `[data-shows="${index}"]` }))
    .filter(({ id }) => /^[\w-]+$/.test(id) && images.some(({ valueId }) => valueId === id))
    .map(
      ({ id, shown }) =>
        `main:has([value="${id}"]:checked) .gallery{&>*{order:1;--lead-span:auto;--lead-arch:1rem}` +
        `&>${shown}{order:0}&>:nth-child(1 of ${shown}){--lead-span:1/-1;--lead-arch:999rem}}`,
    )
    .join("");
}

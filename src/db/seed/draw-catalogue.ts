import { catalogue } from "./catalogue/catalogue";
import type { Gallery } from "./gallery";
import { type PutMedia, type StoredPicture, storePictures } from "./store-pictures";

/** Where pictures go, and what spares drawing those that were drawn before. */
export interface Easel {
  readonly putMedia: PutMedia;
  readonly gallery?: Gallery;
}

/** Every picture of the catalogue, in the media store; by `pictureKey`. */
export function drawCatalogue({ putMedia, gallery }: Easel): Promise<Map<string, StoredPicture>> {
  const specs = [
    ...catalogue.categories.map(({ image }) => image.picture),
    ...catalogue.products.flatMap(({ images }) => images.map(({ picture }) => picture)),
  ];
  return storePictures(specs, putMedia, gallery);
}

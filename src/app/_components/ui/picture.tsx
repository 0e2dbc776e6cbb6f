import NextImage from "next/image";
import type { Image } from "@/server/catalog/schemas";

interface PictureProps {
  image: Image;
  /** The width it is shown at, as in the `sizes` attribute. */
  sizes: string;
  /** True for the one picture that is the first thing seen. */
  isFirst?: boolean;
  /** True when the words beside it already say what it shows. */
  isDecorative?: boolean;
  className?: string;
}

/** A picture of the catalogue in the size and format that the browser asks for, its place kept free meanwhile. */
export function Picture({
  image,
  sizes,
  isFirst = false,
  isDecorative = false,
  className = "",
}: PictureProps) {
  return (
    <NextImage
      src={image.src}
      width={image.width}
      height={image.height}
      alt={isDecorative ? "" : image.alt}
      sizes={sizes}
      preload={isFirst}
      className={`catalogue-picture ${className}`}
    />
  );
}

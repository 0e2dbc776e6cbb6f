import { rootViewport } from "@/app/_components/frame/metadata";
import { PersonalLayout, personalMetadata } from "@/app/_components/frame/personal-layout";

export const viewport = rootViewport;
export const generateMetadata = personalMetadata;
export default PersonalLayout;

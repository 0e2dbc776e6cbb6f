import { GeistSans } from "geist/font/sans";
import { GeistSerifRegular } from "geist/font/serif/regular";

/** The classes that bring the typefaces' custom properties; Chinese uses what the system has. */
export const fontClasses = `${GeistSans.variable} ${GeistSerifRegular.variable}`;

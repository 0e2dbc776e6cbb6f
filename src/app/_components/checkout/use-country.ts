"use client";

import { useEffect, useRef, useState } from "react";

/** The country chosen in the select, which the browser may have filled in before this code ran. */
export function useCountry(posted: string) {
  const [country, onCountryChange] = useState(posted);
  const countryRef = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (countryRef.current) onCountryChange(countryRef.current.value);
  }, []);
  return { country, countryRef, onCountryChange };
}

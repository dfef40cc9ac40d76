import type * as d3 from "d3";

/** A point of the plane that is marked. */
export interface Mark {
  name: string;
  title: string;
  mass: number;
  coupling: number;
  here: boolean;
}

/** Part of the plane, masses in GeV. */
export interface View {
  mass: [number, number];
  coupling: [number, number];
}

/** A limit that is drawn as a line; null where there is none. */
export interface Line {
  key: string;
  title: string;
  label: string;
  mass: number[];
  coupling: (number | null)[];
  /** Its upper end, where there is one. */
  above?: (number | null)[];
}

export type Scale = d3.ScaleLogarithmic<number, number>;

export const MARGIN = { top: 12, right: 14, bottom: 44, left: 64 };

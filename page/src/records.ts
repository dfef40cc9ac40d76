/** The records of the API, as far as the page reads them; units are in the names. */

export interface Echo {
  version: string;
  arguments: string[];
  model: { name: string; title: string; mass?: string; coupling?: number };
  notes: string[];
  world: string;
  level: number;
  parameters: number;
  delta_chi2: number;
}

export interface Area {
  mass_gev: number[];
  from: number[];
  to: (number | null)[];
}

export interface Region {
  key: string;
  title: string;
  label: string;
  role: string;
  kind: "observed" | "expected" | "projection";
  confidence: number | null;
  sources: string[];
  caveat: string;
  reason: string;
  areas: Area[];
}

export interface Plane {
  title: string;
  mass_label: string;
  coupling_label: string;
  mass_gev: number[];
  muone: (number | null)[];
  favoured: Area[];
  regions: Region[];
}

export interface FigureDocument {
  configuration: Echo;
  sources: string[];
  plane: Plane;
}

export interface Finding {
  key: string;
  title: string;
  kind: string;
  omitted: boolean;
  status: string;
  reason: string;
  from: number | null;
  to: number | null;
  ratio: number | null;
  moment: { shift: number; measured: number; uncertainty: number; pull: number } | null;
  confidence: number | null;
  sources: string[];
  caveat: string;
}

export interface Hadronic {
  moment: number;
  moment_error: number;
  shift: number;
  bias: number;
  chi_square: number;
}

export interface VerdictDocument {
  configuration: Echo;
  mass_gev: number | null;
  coupling: number;
  excluded_by: string[];
  constraints: Finding[];
  muone: {
    chi_square: number;
    significance: number;
    threshold: number;
    excluded: boolean;
    limit: number | null;
    ratio: number | null;
    hadronic: Hadronic | null;
  } | null;
  muone_refusal: string;
  direct: {
    events: number | null;
    band_events: number | null;
    ppm: number | null;
    invisible_events: number | null;
    displaced_events: number | null;
    refusal: string;
  } | null;
}

export interface Bin {
  low: number;
  high: number;
  change_ppm: number;
  error: number;
  standard: number;
  total: number;
}

export interface SpectrumDocument {
  configuration: Echo;
  variable?: string;
  bins?: Bin[];
}

export interface LimitDocument {
  configuration: Echo;
  mass_gev: number[];
  direct: { search: string; background_per_bin: number; bins: number; coupling: (number | null)[]; coupling_above: (number | null)[] } | null;
}

export interface Scanned {
  kappa: number;
  moment: number;
  chi_square: number;
}

export interface FitDocument {
  configuration: Echo;
  standard: Hadronic;
  fitted: Hadronic;
  scan: Scanned[];
  standard_scan: Scanned[];
}

export interface ModelEntry {
  name: string;
  title: string;
  mass_gev: number | null;
  coupling: number | null;
  model: string;
  parameters: Record<string, number>;
  mass_label: string;
  coupling_label: string;
}

export interface WorldEntry {
  name: string;
  title: string;
  constraints: string[];
  inputs: { name: string; value: number; uncertainty: number; unit: string; source: string }[];
}

export interface SourceEntry {
  key: string;
  title: string;
  citation: string;
  link: string;
}

export interface Refusal {
  error: string;
  field: string;
}

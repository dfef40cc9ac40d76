/** Model files to begin with. */

export const COUPLINGS = `# Lines that start with # are comments.
name: my-model
spin: vector            # vector or scalar

# In units of one common factor, by pair: e, mu, tau, e-mu, e-tau, mu-tau;
# vector and axial for a vector, scalar and pseudoscalar for a scalar.
couplings:
  e: {vector: 0.5, axial: 0}
  mu: {vector: 1, axial: 0}
# e-mu: {vector: 1e-3}

# neutrinos: {mu: 1}
# decays: {invisible: 0.4}

coupling-label: g       # TeX for figures
mass-label: m_{Z'}
`;

export const CHARGES = `# A gauge boson by its charges; neutrinos and loops follow from them.
name: my-model
spin: vector
charges: {e: 1, mu: -1, tau: 0}
# mixing: 0             # kinetic mixing at q^2 = 0: mixing*e*Q to electric charges Q
# quarks: {baryon: 0}

coupling-label: g       # TeX for figures
mass-label: m_{Z'}
`;

export const SCALAR = `# A scalar whose couplings are proportional to the masses.
name: my-scalar
spin: scalar
couplings:
  e: {scalar: m_e/v}    # products and quotients of numbers and e, m_e, m_mu, m_tau, v
  mu: {scalar: m_mu/v}
  tau: {scalar: m_tau/v}

coupling-label: \\xi     # TeX for figures
mass-label: m_S
`;

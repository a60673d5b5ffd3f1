/**
 * Integer books of atoms (particles) and charge.
 *
 * **Holds** ions + metal === embedded + emitted + refilled + supplied - returned, and
 * z * ions + sum of body charges === activeCharge + counterCharge, exactly.
 * **Sign** a charge is positive where the electrode has given positive charge to the film (or taken electrons from it).
 */
export class Ledger {
  embedded = 0; // particles of metal present at the start
  emitted = 0; // ions from the plane of the active electrode
  refilled = 0; // particles that the reservoir put in the place of an oxidised one
  supplied = 0; // particles from sources inside the film
  returned = 0; // ions reduced into the reservoir
  oxidised = 0; // metal particles turned into ions
  reduced = 0; // ions turned into metal on floating metal or metal of the active electrode
  deposited = 0; // ions turned into metal on the counter electrode and its metal
  nucleated = 0; // ions turned into metal by nucleation
  captured = 0; // [e] electrons that floating bodies took up
  escaped = 0; // [e] electrons that floating bodies lost
  activeCharge = 0; // [e]
  counterCharge = 0; // [e]
}

/** Roads from the gates to Versailles and to Mont-Valerien, as columns outside the walls see them. Built by the scenario. */
export interface MarchWay {
  /** Site of the gate where it begins. */
  readonly gate: number
  /** Metres of road from the gate to the end. */
  readonly metres: number
}

export interface VersaillesRoad extends MarchWay {
  /** Word of the lever that sends a column along it. */
  readonly id: string
  /** Metres from the gate to where the army meets a column: the last place before Versailles. */
  readonly post: number
  /** First and last metre under the guns of Mont-Valerien; none elsewhere. */
  readonly underFort: readonly [from: number, to: number] | undefined
}

export interface MarchMap {
  readonly roads: readonly VersaillesRoad[]
  readonly fort: MarchWay & {
    /** Node of the fort outside. */
    readonly node: number
    /** Metres of road from Versailles to it. */
    readonly relief: number
  }
}

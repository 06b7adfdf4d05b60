import type { FilePlace, FileKind, ReadRemark } from '@hengjian/report'
import type { ReadDocument } from '../documents/document.ts'
import type { SourcedFact } from '../facts/sourcedFact.ts'
import type { SourcedText } from '../facts/sourcedText.ts'
import type { Relation } from '../relations/relation.ts'
import type { Passage } from '../sentences/passage.ts'

/** Shown as 数据不符, 需核实, 建议完善, 说明. */
export type Level = 'error' | 'warning' | 'notice' | 'info'

/** A place with the words that stand there. */
export type Quoted = { readonly place: FilePlace; readonly quote: string }

/** Two printings or more that should agree by a relation; the engine judges it. */
export type RelationClaim = {
  readonly relation: Relation
  readonly document: string
  /** Decimals of the column or sentence that the numbers belong to. */
  readonly precision?: number
  /** Where the numbers are read from words that only probably mean this. */
  readonly certainty?: number
  /** Highest level that this claim may reach, where it is weaker than its rule. */
  readonly atMost?: Level
  /** The numbers are known to fit in another way, and that is what is asked about. */
  readonly fitsOtherwise?: true
  /** Sentence of the rule for a relation that is wrong, instead of the usual one. */
  readonly says?: string
  readonly values?: Readonly<Record<string, string>>
}

/** Something that is seen and not computed: a blank result, a doubled word, a phone number. */
export type SightClaim = {
  readonly says: string
  readonly values: Readonly<Record<string, string>>
  readonly document: string
  readonly places: readonly Quoted[]
  readonly stated?: string
  readonly expected?: string
  readonly certainty?: number
  readonly atMost?: Level
  /** Figures (by id) of whose error this would only be a consequence. */
  readonly follows?: readonly string[]
}

/** The rule cannot be asked here, with the reason in Chinese. */
export type Silence = {
  readonly cannotTell: string
  readonly document: string
  readonly places: readonly Quoted[]
}

export type Claim = RelationClaim | SightClaim | Silence

/** A file as rules see it. */
export type CheckedFile = {
  readonly name: string
  readonly kind: FileKind
  readonly documents: readonly ReadDocument[]
  /** The paragraphs of all documents, with the quantities of their sentences. */
  readonly passages: readonly Passage[]
  readonly remarks: readonly ReadRemark[]
}

/** The sections that a notice prescribes for a report, in the years that are reported on by it. */
export type Outline = {
  readonly title: string
  readonly basis: { readonly document: string }
  readonly years: { readonly from: number; readonly until?: number | undefined }
  readonly sections: readonly {
    readonly heading: string
    /** Other words of its heading, `|` between them. */
    readonly words?: string | undefined
    /** This outline has it and others do not. */
    readonly telling: boolean
  }[]
}

/** Dated values of the law that a rule asks for by the name of their standard: 10 points, 30 %; and outlines of reports. */
export type Parameters = ((standard: string, name: string) => string) & {
  readonly outlines: readonly Outline[]
}

/** What must hold in a published report, and what to say where it does not. */
export type Rule = {
  /** Of the handbook: A19. */
  readonly id: string
  /** Name of its folder. */
  readonly name: string
  readonly title: string
  readonly level: Level
  /** Trial rules count their false alarms before they are believed. */
  readonly status: 'trial' | 'stable'
  /** Document and clause, or the identity. */
  readonly basis: string
  /** What a person can do. */
  readonly fix: string
  /** Sentences with {places to fill in}, by name. `wrong` replaces the usual sentence of a relation. */
  readonly says: Readonly<Record<string, string>>
  readonly check?: (file: CheckedFile, parameters: Parameters) => Iterable<Claim>
  /** For what shows only between the submissions of several offices or years. */
  readonly across?: (facts: readonly SourcedFact[], parameters: Parameters) => Iterable<Claim>
  /** The same, by their sentences. */
  readonly acrossTexts?: (texts: readonly SourcedText[], parameters: Parameters) => Iterable<Claim>
}

/** Defines a rule; the guard test checks that its folder documents it and that its sentences ask and never accuse. */
export const rule = (definition: Rule): Rule => definition

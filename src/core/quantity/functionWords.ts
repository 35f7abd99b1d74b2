/** Words that several rules ask for by themselves, by their id. */
import { learn } from './lexicon.ts';

export const THE = learn('the', 0);
export const IN = learn('in', 0);
export const OR = learn('or', 0);
export const FROM = learn('from', 0);
export const EVERY = learn('every', 0);
export const BETWEEN = learn('between', 0);
export const BEFORE = learn('before', 0);
export const AFTER = learn('after', 0);
export const WEEK = learn('week', 0);
export const DAY = learn('day', 0);
export const UP = learn('up', 0);
export const THAN = learn('than', 0);
export const PER = learn('per', 0);
export const OVER = learn('over', 0);
export const FOR = learn('for', 0);
export const YEAR = learn('year', 0);

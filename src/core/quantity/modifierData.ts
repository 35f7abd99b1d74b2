/**
 * Hedges and bounds as data: phrases before and after a value. After A Comprehensive Grammar of the English Language
 * (Quirk and others, 1985, sections 5.17 and 7.56 to 7.63: approximators, downtoners, comparison) and the wording of the
 * AP and Guardian style guides; marks as in ISO 80000-2. `(|just )shy of` are two phrases, with each choice in its turn.
 */
import type { Modifier } from './quantity.ts';

export const BEFORE: Readonly<Record<Exclude<Modifier, 'exact'>, string>> = {
  about:
    '(|or |an average of |as many as |as much as )about,around,approximately,approx(| .),roughly,some,circa,c .,ca(| .),(|an )estimated(| at),more or less,close to,in the (region|neighborhood|neighbourhood|vicinity) of,(on|of) the order of,to the tune of,something like,somewhere (around|near),give or take,or so,near(|er),~,≈,∼,≃,broadly,a reported',
  nearly:
    'nearly,almost,just (under|below|short of),(a little|slightly) (under|less than),slightly below,(|just )shy of,approaching,not quite,close on,(barely|a shade) under,a bit less than,practically,virtually,(little|not far) short of,not far (off|below|under),well - nigh,pushing',
  atLeast:
    '(|from )at least,at minimum,(|a )minimum of,minimum,min .,(no|not) (less|fewer) than,no lower than,not (below|under|smaller than),≥,>=,> =,>/=,⩾,upward(|s) of,as (low|few|little) as,starting (at|from),(greater|larger|more) than or equal to,greater or equal to,(greater|larger|bigger|more) or equal than,equal to or (more|greater) than,at least or equal to,or more than or equal to',
  moreThan:
    '(|well |just |slightly |comfortably )(over|above),(a little|a bit|far|easily) over,(over|above) the age of,(|a little |a bit |slightly |far |much |significantly |considerably |rather |upwards of )more than,(greater|larger|higher|bigger|longer|older|better|heavier|faster|taller|later) than,exceed(|s|ed|ing),(|in |well in )excess of,north of,beyond,>,&gt;,topp(ed|ing),surpass(|es|ed|ing),(|well )past,above about',
  atMost:
    'at (|the )most,at maximum,(|a )maximum of,maximum,max(| .),(no|not) (more|greater|later) than,no (higher|longer|larger) than,within,not exceed(|ed|ing),never exceed(|s|ed),without exceeding,not (above|over),(|anything )up to,upto,as (much|many|high|long|far|late|large|big|tall|great|heavy) as,≤,<=,< =,= <,</=,⩽,(less|lower|smaller|fewer) than or equal to,less or equal to,(less|smaller) or equal than,equal to or (less|lower|fewer) than,a (ceiling|cap) of,capped at,limited to,at best,not to exceed',
  lessThan:
    '(|far |much |significantly |considerably )less than,(|far )fewer than,(|well )(under|below),far below,(under|below) the age of,(lower|smaller|shorter|younger|lighter|cheaper) than,south of,<,&lt;,short of,sub(| -),inside,less,only up to about',
};

/** `ly` stands before the value's own words: "a minimum of". After the value: */
export const AFTER: Readonly<Record<Exclude<Modifier, 'exact'>, string>> = {
  about: 'or (so|thereabouts|about),more or less,give or take,odd,approximately,approx,ish,roughly',
  nearly: 'or nearly,or almost so',
  atLeast:
    '(or|and) (more|above|greater|higher|over|older|later|upwards|beyond),or (better|longer|larger|bigger),and (up|upward|after|counting),at least,at (|a )minimum,minimum,min,plus,+,onward(|s),upwards,at the (very |)earliest',
  moreThan: '',
  atMost:
    '(or|and) (less|fewer|below|under|lower|younger),or (smaller|shorter|earlier|cheaper),at (|the )most,tops,maximum,max,at (|a )maximum,less or equal,or equal or less,at the (very |)latest',
  lessThan: '',
};

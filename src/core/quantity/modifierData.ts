/**
 * Hedges and bounds as data: phrases before and after a value. After A Comprehensive Grammar of the English Language
 * (Quirk and others, 1985, sections 5.17 and 7.56 to 7.63: approximators, downtoners, comparison) and the wording of the
 * AP and Guardian style guides; marks as in ISO 80000-2.
 */
import type { Modifier } from './quantity.ts';

export const BEFORE: Readonly<Record<Exclude<Modifier, 'exact'>, string>> = {
  about:
    'about,around,approximately,approx,approx .,roughly,some,circa,c .,ca .,ca,an estimated,estimated,estimated at,an estimated at,more or less,close to,in the region of,in the neighborhood of,in the neighbourhood of,in the vicinity of,on the order of,of the order of,to the tune of,something like,somewhere around,somewhere near,give or take,or so,near,~,≈,∼,≃,nearer,or about,broadly,an average of about,a reported,as many as about,as much as about',
  nearly:
    'nearly,almost,just under,just below,just short of,a little under,a little less than,slightly less than,slightly under,slightly below,shy of,just shy of,approaching,not quite,close on,barely under,a shade under,a bit less than,practically,virtually,little short of,well - nigh,pushing',
  atLeast:
    'at least,at minimum,a minimum of,minimum,minimum of,min .,no less than,not less than,no fewer than,not fewer than,no lower than,not below,not under,≥,>=,> =,⩾,upwards of,upward of,as low as,starting at,greater than or equal to,greater or equal to,greater or equal than,larger than or equal to,more than or equal to,equal to or more than,equal to or greater than,at least or equal to,larger or equal than,bigger or equal than,more or equal than,as few as,as little as,or more than or equal to,from at least,starting from,not smaller than',
  moreThan:
    'more than,over,above,over the age of,above the age of,greater than,larger than,higher than,bigger than,longer than,older than,exceeding,exceed,exceeds,exceeded,in excess of,north of,beyond,better than,well over,well above,just over,just above,a little over,a little more than,slightly more than,slightly over,slightly above,far more than,far over,much more than,well in excess of,upwards of more than,>,&gt;,topping,topped,surpassing,surpassed,surpass,surpasses,past,well past,a bit over,a bit more than,excess of,heavier than,faster than,taller than,later than,significantly more than,considerably more than,rather more than,easily over,comfortably over,comfortably above,above about',
  atMost:
    'at most,at the most,at maximum,a maximum of,maximum of,maximum,max,max .,no more than,not more than,no greater than,no higher than,within,not exceeding,not exceed,not exceeded,never exceed,never exceeds,never exceeded,without exceeding,not above,not over,up to,as much as,as many as,as high as,as long as,as far as,as late as,as large as,as big as,as tall as,as great as,as heavy as,≤,<=,< =,= <,⩽,less than or equal to,lower than or equal to,less or equal to,less or equal than,smaller or equal than,smaller than or equal to,fewer than or equal to,equal to or less than,equal to or lower than,equal to or fewer than,a ceiling of,capped at,a cap of,limited to,no longer than,no later than,no larger than,at best,not greater than,not later than,not to exceed,anything up to,upto',
  lessThan:
    'less than,fewer than,under,below,under the age of,below the age of,lower than,smaller than,shorter than,younger than,south of,<,&lt;,short of,well under,well below,far less than,far below,much less than,far fewer than,sub,inside,less,lighter than,cheaper than,significantly less than,considerably less than,sub -,only up to about',
};

/** `ly` stands before the value's own words: "a minimum of". After the value: */
export const AFTER: Readonly<Record<Exclude<Modifier, 'exact'>, string>> = {
  about: 'or so,or thereabouts,more or less,give or take,odd,approximately,approx,or about,ish,roughly',
  nearly: 'or nearly,or almost so',
  atLeast:
    'or more,or above,or greater,or higher,or over,or better,or longer,or older,or larger,and more,and above,and over,and up,and upward,and upwards,and older,and counting,and greater,and higher,at least,at a minimum,at minimum,minimum,min,plus,+,or later,and later,and after,onward,onwards,or upwards,upwards,or bigger,and beyond,or beyond',
  moreThan: '',
  atMost:
    'or less,or fewer,or below,or under,or lower,or younger,or smaller,or shorter,and under,and below,and less,and fewer,and younger,at most,at the most,tops,maximum,max,at a maximum,at maximum,or earlier,less or equal,and lower,or equal or less,or cheaper',
  lessThan: '',
};

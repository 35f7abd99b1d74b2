/**
 * Word lists that decide what a number beside them is. Function words: the closed classes of Quirk and others (1985).
 * Namers: nouns and makers that number their things; street words: USPS Publication 28, appendix C1.
 */
import { CHANGE, COUNTED, JOINER, learnAll, NAMER, STOP, STREET, spelledOut, wordSet } from './lexicon.ts';

learnAll(
  'the a an this that these those in within on at by for from with without to into onto upon over under above below between among through during before after since until till against about around near across along behind beyond off out up down but or nor yet so if then than as while when where which who whom whose what why how because although though unless whether is are was were be been being am do does did done has have had having will would shall should can could may might must not no nor it its he she they them his her their our your my we you i me him us itself himself themselves there here also only just even still already ever never now again both either neither each every all any such same other another more most less least much many very too quite rather per via versus vs plus minus came come went go goes gone said says say told made make makes took take takes got get gets left became become remains remained stood stands according including compared based versus ago later earlier apart away back ahead together however meanwhile instead although overall respectively',
  STOP,
);
learnAll(
  'section(|s) ground chapter(|s) clauses paragraphs rules schedules regulations volumes examples equations appendices simulation scenario specimen(|s) expression(|s) experiment residue figure(|s) fig figs eqs secs vols ch chs table(|s) article(|s) part(|s) page(|s) pp line(|s) form route highway interstate exit(|s) platform gate room suite apt apartment flat floor unit building lot box bay terminal runway pier track lane flight train bus channel studio zone ward district precinct block sector grade year class level stage phase step round game week day lesson act scene verse psalm volume vol issue edition episode season series book appendix annex schedule exhibit clause paragraph para rule regulation ordinance resolution directive amendment title bill proposition prop docket case claim(|s) equation eq formula example theorem lemma definition item(|s) question version release model type mark mk generation gen category categories no nos number(|s) nr nrs ref id isbn issn doi tel phone telephone fax ext extension dial code zip postcode pin ssn serial catalogue catalog sn leaflet circular bulletin memorandum memo',
  NAMER,
);
learnAll(
  'boeing airbus iphone ipad galaxy pixel windows android ios macos playstation xbox nintendo apollo gemini falcon soyuz starship voyager pioneer mariner sputnik ariane explorer viking artemis expedition mission sts kepler gliese messier ngc ford bmw audi mercedes porsche ferrari peugeot mazda toyota volvo saab renault fiat mig sukhoi tupolev ilyushin embraer cessna python java php html css http usb bluetooth wi fi wifi hdmi ddr pci rtx gtx core ryzen pentium snapdragon catch studio world area district pier fortune forbes ftse russell nikkei cac dax stoxx nasdaq msci topix hangseng formula moto super type vitamin omega factor interleukin polonium uranium plutonium caesium cesium iodine carbon strontium radium thorium cobalt route',
  NAMER,
);
learnAll(
  'street st avenue ave road rd boulevard blvd lane ln drive dr court ct place pl square sq highway hwy parkway pkwy terrace way crescent close row quay broadway walk mews plaza wharf alley yard parade promenade embankment grove gardens',
  STREET,
);
learnAll(
  'rose ris(e|es|en|ing) fell fall(|s|en|ing) grew grow(|s|ing) grown increas(e|ed|es|ing) decreas(e|ed|es|ing) drop(|s|ped|ping) declin(e|ed|es|ing) climb(|s|ed|ing) jump(|s|ed|ing) slip(|s|ped) slid(|e|es) slump(|ed) dipped dip edge(|d|s) surge(|d|s) soar(|ed|s) gain(|ed|s) advance(|d|s) widen(|ed|s|ing) narrow(|ed|s|ing) cut(|s|ting) rais(e|ed|es|ing) lower(|s|ed|ing) reduc(e|ed|es|ing) expand(|ed|s) shrank shrink(|s|ing) shrunk boost(|ed|s) mov(e|ed|es|ing) improve(|d|s) worsen(|ed|s) doubl(e|ed|es) tripl(e|ed|es) halv(e|ed|es) upgraded downgraded revised restated corrected adjusted went go goes going gone up down change(|d|s) swung swings accelerate(|d|s) slow(ed|s) ease(d|s) tumble(d|s) plunge(d|s) plummet(ed|s) rebound(ed|s) recover(ed|s) extended lengthen(|ed|s|ing) shorten(|ed|s|ing) shift(ed|s) trimmed hiked bumped lifted pushed brought taken took reduction enlarg(e|ed|es|ing) swell(|s|ed|ing) swollen dwindl(e|ed|es|ing) sank sink(|s|ing) sunk lift(|s|ing) extend(|s|ing) trim(|s|ming) slash(|ed|es|ing) upgrade(|s) hike(|s)',
  CHANGE,
);
learnAll(
  'people men women children staff police personnel cattle sheep fish deer aircraft spacecraft crew families cases deaths lives wives countries cities companies workers jobs homes data media species series personnel troops folk youth youths children feet geese mice teeth alumni bacteria criteria phenomena',
  COUNTED,
);
learnAll(
  'mid pre post sub non ex early late circa around under over nearly almost up pre about approximately',
  JOINER,
);

/** Two numbers after these are the ends of one interval. */
export const INTERVALS = wordSet('ci cis cri iqr interval intervals');

/** Title-case words of headlines that are not names: a number after them is a figure. */
export const HEADLINE_WORDS: ReadonlySet<string> = new Set(
  spelledOut(
    'up down over under above below about nearly almost some after before of in at on for to from with by and or but than as is are was were the a an its his her their my our your all more most less least kill(|s|ed) dead dies die injures injured hurt wounded arrests arrested hits hit gets get wins win lose(|s) sell(|s) buys buy pays pay raise(|s) cuts cut adds add tops top fall(|s) rise(|s) jump(|s) drop(|s) gain(|s) shed(|s) slashes lays claims finds found sees see turn(|s) take(|s) make(|s) give(|s) face(|s) spend(|s) save(|s) cost(|s) earn(|s) owes leaves left nets net names named rescues rescued evacuates evacuated frees freed lists shuts closes opens sues fines fined charges charged jails jailed sentenced lost missing only just first last next another stocks dow nasdaq around between every per plus minus reach(|es) exceed(|s) worth age aged',
    ' ',
  ),
);

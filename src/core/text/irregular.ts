/** Irregular forms of English verbs, by their base form: `buy bought`. From general grammar. */
const VERBS = `arise arose arisen,be was were been,bear bore borne,beat beaten,become became,begin began begun,bend bent,bid bade
bidden,bind bound,bite bit bitten,bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,
catch caught,choose chose chosen,cling clung,come came,creep crept,deal dealt,dig dug,do did done,draw drew drawn,dream dreamt,drink drank
drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fling flung,fly flew flown,
forbid forbade forbidden,forecast forecasted,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,
get got gotten,give gave given,go went gone,grind ground,grow grew grown,hang hung,have had,hear heard,hide hid hidden,hold held,keep kept,
know knew known,lay laid,lead led,leap leapt,learn learnt,leave left,lend lent,light lit,lose lost,make made,mean meant,meet met,
mistake mistook mistaken,outgrow outgrew outgrown,overcome overcame,oversee oversaw overseen,overtake overtook overtaken,pay paid,
prove proven,rebuild rebuilt,repay repaid,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought,
sell sold,send sent,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,
sleep slept,slide slid,speak spoke spoken,speed sped,spend spent,spill spilt,spin spun,spring sprang sprung,stand stood,steal stole stolen,
stick stuck,sting stung,strike struck stricken,strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,
take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown,undergo underwent undergone,
understand understood,undertake undertook undertaken,uphold upheld,wake woke woken,wear wore worn,weave wove woven,weep wept,win won,
wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood,write wrote written`;

/** The same of nouns. */
const NOUNS = `analysis analyses,axis axes,basis bases,child children,crisis crises,criterion criteria,foot feet,goose geese,half halves,hypothesis
hypotheses,knife knives,leaf leaves,life lives,loaf loaves,man men,mouse mice,person people,phenomenon phenomena,shelf shelves,
thief thieves,tooth teeth,wife wives,wolf wolves,woman women,bacterium bacteria,medium media,nucleus nuclei,stimulus stimuli`;

/** Spellings no rule gives, British to American. */
const BRITISH = `aluminium aluminum,analogue analog,catalogue catalog,centre center,centred centered,cheque cheque,defence defense,
dialogue dialog,fibre fiber,fulfil fulfill,grey gray,jewellery jewelry,kilometre kilometer,licence license,litre liter,manoeuvre maneuver,
metre meter,mould mold,offence offense,plough plow,pretence pretense,programme program,sceptic skeptic,sceptical skeptical,
skilful skillful,sulphur sulfur,theatre theater,tonne tonne,tyre tire,oestrogen estrogen,haemoglobin hemoglobin,anaemia anemia,
foetus fetus,foetal fetal,paediatric pediatric,leukaemia leukemia,tumour tumor,oedema edema,diarrhoea diarrhea`;

const entries = (table: string): string[][] =>
  table
    .replaceAll('\n', ' ')
    .split(',')
    .map((row) => row.trim().split(/ +/));

/** Base form by irregular form: `bought` to `buy`. Ambiguous forms that are common words of their own (`found`, `ground`) follow the verb. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  entries(`${VERBS},${NOUNS}`).flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
);

/** Irregular pasts and participles: `bought`, `been`. */
export const PAST_FORMS: ReadonlySet<string> = new Set(entries(VERBS).flatMap(([, ...forms]) => forms));

/** American spelling by British spelling, for words the rules of words.ts do not cover. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  entries(BRITISH).map(([british = '', americanSpelling = '']) => [british, americanSpelling] as const),
);

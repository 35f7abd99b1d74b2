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

/** Who comes from where: lands and parts of the world, with the adjective and the names of their people. */
const PEOPLES = `afghanistan afghan afghans,africa african africans,albania albanian albanians,algeria algerian algerians,
america american americans,andorra andorran andorrans,angola angolan angolans,argentina argentine argentines argentinian argentinians,
armenia armenian armenians,asia asian asians,australia australian australians,austria austrian austrians,azerbaijan azerbaijani azerbaijanis,
bahrain bahraini bahrainis,bangladesh bangladeshi bangladeshis,barbados barbadian barbadians,belarus belarusian belarusians,
belgium belgian belgians,belize belizean belizeans,benin beninese,bhutan bhutanese,bolivia bolivian bolivians,bosnia bosnian bosnians,
botswana botswanan botswanans,brazil brazilian brazilians,britain british briton britons,bulgaria bulgarian bulgarians,
burundi burundian burundians,cambodia cambodian cambodians,cameroon cameroonian cameroonians,canada canadian canadians,
chad chadian chadians,chile chilean chileans,china chinese,colombia colombian colombians,congo congolese,croatia croatian croatians croat croats,
cuba cuban cubans,cyprus cypriot cypriots,czechia czech czechs,denmark danish dane danes,dominica dominican dominicans,
ecuador ecuadorian ecuadorians,egypt egyptian egyptians,england english,eritrea eritrean eritreans,estonia estonian estonians,
ethiopia ethiopian ethiopians,europe european europeans,fiji fijian fijians,finland finnish finn finns,france french,
gabon gabonese,gambia gambian gambians,georgia georgian georgians,germany german germans,ghana ghanaian ghanaians,greece greek greeks,
greenland greenlandic greenlander greenlanders,guatemala guatemalan guatemalans,guinea guinean guineans,guyana guyanese,haiti haitian haitians,
honduras honduran hondurans,hungary hungarian hungarians,iceland icelandic icelander icelanders,india indian indians,
indonesia indonesian indonesians,iran iranian iranians,iraq iraqi iraqis,ireland irish,israel israeli israelis,italy italian italians,
jamaica jamaican jamaicans,japan japanese,jordan jordanian jordanians,kazakhstan kazakh kazakhs kazakhstani,kenya kenyan kenyans,
korea korean koreans,kosovo kosovar kosovars,kuwait kuwaiti kuwaitis,kyrgyzstan kyrgyz,laos laotian laotians,latvia latvian latvians,
lebanon lebanese,liberia liberian liberians,libya libyan libyans,lithuania lithuanian lithuanians,macedonia macedonian macedonians,
madagascar malagasy,malawi malawian malawians,malaysia malaysian malaysians,maldives maldivian maldivians,mali malian malians,
malta maltese,mauritania mauritanian mauritanians,mauritius mauritian mauritians,mexico mexican mexicans,moldova moldovan moldovans,
mongolia mongolian mongolians,montenegro montenegrin montenegrins,morocco moroccan moroccans,mozambique mozambican mozambicans,
myanmar burmese,namibia namibian namibians,nepal nepalese nepali nepalis,netherlands dutch,nicaragua nicaraguan nicaraguans,
nigeria nigerian nigerians,norway norwegian norwegians,oman omani omanis,pakistan pakistani pakistanis,palestine palestinian palestinians,
panama panamanian panamanians,paraguay paraguayan paraguayans,peru peruvian peruvians,philippines philippine filipino filipinos,
poland polish,portugal portuguese,qatar qatari qataris,romania romanian romanians,russia russian russians,rwanda rwandan rwandans,
samoa samoan samoans,scandinavia scandinavian scandinavians,scotland scottish scot scots,senegal senegalese,serbia serbian serbians serb serbs,
singapore singaporean singaporeans,slovakia slovak slovaks slovakian,slovenia slovenian slovenians slovene slovenes,
somalia somali somalis,spain spanish spaniard spaniards,sudan sudanese,suriname surinamese,sweden swedish swede swedes,
switzerland swiss,syria syrian syrians,taiwan taiwanese,tajikistan tajik tajiks,tanzania tanzanian tanzanians,thailand thai thais,
tibet tibetan tibetans,togo togolese,tonga tongan tongans,tunisia tunisian tunisians,turkmenistan turkmen,uganda ugandan ugandans,
ukraine ukrainian ukrainians,uruguay uruguayan uruguayans,uzbekistan uzbek uzbeks,venezuela venezuelan venezuelans,
vietnam vietnamese,wales welsh,yemen yemeni yemenis,zambia zambian zambians,zimbabwe zimbabwean zimbabweans`;

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

/**
 * Base form by irregular form: `bought` to `buy`, `Swedes` to `Sweden`. Ambiguous forms that are common words of their own
 * (`found`, `ground`) follow the verb.
 */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  entries(`${VERBS},${NOUNS},${PEOPLES}`).flatMap(([base = '', ...forms]) =>
    forms.map((form) => [form, base] as const),
  ),
);

/** Irregular pasts and participles: `bought`, `been`. */
export const PAST_FORMS: ReadonlySet<string> = new Set(entries(VERBS).flatMap(([, ...forms]) => forms));

/** American spelling by British spelling, for words the rules of words.ts do not cover. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  entries(BRITISH).map(([british = '', americanSpelling = '']) => [british, americanSpelling] as const),
);

/**
 * Currencies as data: every active code of ISO 4217 (list one, SIX Interbank Clearing, amendment 179) with the names
 * writers use, and the codes of the euro's predecessors (list three). Format: `CODE name,name;symbol symbol`; the first
 * name is the full one. Names are lower case singular; an adjective with its own noun is one name, and `*` says
 * that the noun alone is another (`thai baht*`).
 */
export const CURRENCIES = `
AED uae dirham*,emirati dirham;Dh Dhs DH
AFN afghani;؋
ALL albanian lek*
AMD armenian dram*;֏
ANG antillean guilder;
AOA angolan kwanza*;Kz
ARS argentine peso,argentinian peso;AR$
AUD australian dollar,aussie dollar;A$ AU$ AUD$
AWG aruban florin;
AZN azerbaijani manat;₼
BAM convertible mark;
BBD barbadian dollar,barbados dollar;Bds$
BDT bangladeshi taka*;৳ Tk
BGN bulgarian lev*,leva;
BHD bahraini dinar;BD
BIF burundian franc;
BMD bermudian dollar;
BND brunei dollar;B$
BOB boliviano;
BRL brazilian real,reais;R$
BSD bahamian dollar;
BTN ngultrum;
BWP botswana pula*;
BYN belarusian ruble,belarusian rouble;
BZD belize dollar;BZ$
CAD canadian dollar;C$ CA$ Can$ CAD$ CDN$
CDF congolese franc;
CHF swiss franc;SFr Fr SFR
CLP chilean peso;CLP$
CNY chinese yuan*,renminbi,chinese renminbi,chinese yuan renminbi,rmb;RMB CN¥ 元 CNH
COP colombian peso;COL$
CRC costa rican colon,colones;₡
CUP cuban peso;
CVE cape verdean escudo;
CZK czech koruna*,czech crown,koruny;Kč
DJF djiboutian franc;
DKK danish krone,danish crown;
DOP dominican peso;RD$
DZD algerian dinar;
EGP egyptian pound,egyptianpound;E£ LE
ERN eritrean nakfa*;
ETB ethiopian birr*;
EUR euro;€
FJD fijian dollar;FJ$
FKP falkland islands pound;
GBP pound sterling*,british pound,uk pound,quid,pound;£ GB£ UK£
GEL georgian lari*;₾
GHS ghanaian cedi*;₵ GH₵
GIP gibraltar pound;
GMD gambian dalasi*;
GNF guinean franc;
GTQ guatemalan quetzal*;
GYD guyanese dollar;
HKD hong kong dollar;HK$ HKD$
HNL honduran lempira*;
HTG haitian gourde*;
HUF hungarian forint*;
IDR indonesian rupiah*;Rp
ILS israeli shekel*,israeli new shekel,new shekel,new israeli shekel;₪ NIS
INR indian rupee*;₹ Rs Rs. Re INR₹ Rupees rupees
IQD iraqi dinar;
IRR iranian rial;﷼
ISK icelandic krona,icelandic króna;
JMD jamaican dollar;J$
JOD jordanian dinar;
JPY japanese yen*;¥ ￥ JP¥
KES kenyan shilling;Ksh KSh
KGS kyrgyzstani som;
KHR cambodian riel*;៛
KMF comorian franc;
KPW north korean won;
KRW south korean won*,korean won;₩
KWD kuwaiti dinar;KD
KYD cayman islands dollar;
KZT kazakhstani tenge*;₸
LAK lao kip*;₭
LBP lebanese pound,lebanese lira;
LKR sri lankan rupee;
LRD liberian dollar;
LSL lesotho loti;
LYD libyan dinar;
MAD moroccan dirham;
MDL moldovan leu;
MGA malagasy ariary*;
MKD macedonian denar*;
MMK burmese kyat*;
MNT mongolian tugrik*,tögrög;₮
MOP macanese pataca*;
MRU mauritanian ouguiya*;
MUR mauritian rupee;
MVR maldivian rufiyaa*;
MWK malawian kwacha;
MXN mexican peso;MX$ Mex$ MXN$
MYR malaysian ringgit*,malaysia ringgit;RM Ringgit ringgit
MZN mozambican metical*;
NAD namibian dollar;N$
NGN nigerian naira*;₦
NIO nicaraguan cordoba;
NOK norwegian krone,norwegian crown;
NPR nepalese rupee,nepali rupee;
NZD new zealand dollar,kiwi dollar;NZ$ NZD$
OMR omani rial;
PAB panamanian balboa;
PEN peruvian sol,nuevo sol;
PGK papua new guinean kina*;
PHP philippine peso,filipino peso;₱ PHP₱
PKR pakistani rupee,pakistan rupee;
PLN polish zloty*,polish złoty,złoty,zlotys,zlotych;zł
PYG paraguayan guarani*;₲
QAR qatari riyal,qatari rial;
RON romanian leu,lei;
RSD serbian dinar;
RUB russian ruble*,russian rouble,rouble;₽
RWF rwandan franc;
SAR saudi riyal,saudi rial,saudiriyal;
SBD solomon islands dollar;
SCR seychellois rupee;
SDG sudanese pound;
SEK swedish krona*,swedish crown,kronor;
SGD singapore dollar,singaporean dollar;S$ SG$ SGD$
SHP saint helena pound;
SLE sierra leonean leone;
SOS somali shilling;
SRD surinamese dollar;
SSP south sudanese pound;
STN dobra;
SVC salvadoran colon;
SYP syrian pound;
SZL swazi lilangeni;
THB thai baht*;฿
TJS tajikistani somoni*;
TMT turkmenistani manat;
TND tunisian dinar;
TOP tongan paanga;
TRY turkish lira*;₺ TL
TTD trinidad and tobago dollar;TT$
TWD new taiwan dollar,taiwan dollar,taiwanese dollar;NT$ NTD
TZS tanzanian shilling;TSh
UAH ukrainian hryvnia*,hryvna,hryvnias;₴
UGX ugandan shilling;USh
USD us dollar*,u.s. dollar,united states dollar,american dollar,buck,greenback;$ US$ USD$ U.S.$ $US
UYU uruguayan peso;
UZS uzbekistani som;
VES venezuelan bolivar*;
VND vietnamese dong*;₫
VUV vanuatu vatu*;
WST samoan tala*;
XAF central african franc,cfa franc;
XCD east caribbean dollar;EC$
XOF west african franc;
XPF cfp franc;
YER yemeni rial;
ZAR south african rand*;
ZMW zambian kwacha;
ZWG zimbabwe gold;
XAU;
XDR special drawing right;
BTC bitcoin;₿
ETH ethereum;Ξ
FIM finnish markka*,finnish mark;
DEM deutsche mark,deutschemark,german mark,west german mark,d-mark;DM
FRF french franc;FFr
ITL italian lira,italian lire*;
ESP spanish peseta*;
NLG dutch guilder*,netherlands guilder;
BEF belgian franc;
ATS austrian schilling*;
IEP irish pound,irish punt;
PTE portuguese escudo*;
GRD greek drachma*;
HRK croatian kuna*;
`;

/**
 * Names that several currencies share, with the ISO codes of those. Written without saying whose, the unit is no ISO code, so
 * that nothing compares equal to a dollar by accident, but the noun itself in capitals: `PESO`.
 */
const SHARED: Readonly<Record<string, string>> = {
  peso: 'ARS CLP COP CUP DOP MXN PHP UYU',
  dinar: 'BHD DZD IQD JOD KWD LYD RSD TND',
  riyal: 'QAR SAR',
  rial: 'IRR OMR YER',
  krone: 'DKK NOK',
  kroner: 'DKK NOK',
  franc: 'BIF CDF CHF DJF GNF KMF RWF XAF XOF XPF',
  crown: 'CZK DKK ISK NOK SEK',
  shilling: 'KES SOS TZS UGX',
};

export const SHARED_NAMES = Object.keys(SHARED);

/** The ISO codes of the currencies that a unit such as `FRANC` may stand for; none for an ISO code. */
export const sharersOf = (unit: string): readonly string[] => SHARED[unit.toLowerCase()]?.split(' ') ?? [];

/** The units of names that a currency shares with others: `FRANC` for CHF. */
export const sharedBy = (code: string): readonly string[] =>
  SHARED_NAMES.filter((name) => SHARED[name]?.includes(code)).map((name) => name.toUpperCase());

/** Parts of a unit: `names|code|factor`. From the same list (minor units), with the names in use. */
export const MINOR =
  'cent,us cent,penny,pennies,dime coin,cent coin|USD|0.01;dime|USD|0.1;nickel|USD|0.05;pence,british penny,penny sterling,new pence|GBP|0.01;shilling sterling|GBP|0.05;euro cent,eurocent|EUR|0.01;canadian cent|CAD|0.01;australian cent|AUD|0.01;hong kong cent|HKD|0.01;singapore cent|SGD|0.01;new zealand cent|NZD|0.01;' +
  'sen|MYR|0.01;fen|CNY|0.01;jiao|CNY|0.1;paise,paisa|INR|0.01;kopek,kopeck|RUB|0.01;kopiyka|UAH|0.01;centavo|MXN|0.01;öre|SEK|0.01;grosz,groszy|PLN|0.01;piastre,piaster|EGP|0.01;satoshi|BTC|1e-8;rappen,centime|CHF|0.01;haler|CZK|0.01;fils|AED|0.01';

/** Codes that are also words in capitals or common abbreviations: before a number they need a figure of money's shape. */
export const WORDLIKE_CODES = new Set(
  'ALL TOP TRY CUP PEN SOS MAD BAM COP GEL ANG MOP NAD RON AMD LAK HUF ERN GIP BOB SAR SCR SHP TMT CAD MUR DOP ETH'.split(
    ' ',
  ),
);

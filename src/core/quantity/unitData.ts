/**
 * Units as data. Factors: BIPM, The International System of Units (SI Brochure, 9th edition, 2019, tables 2 to 8);
 * NIST SP 811 (2008), appendix B.8 for customary units; IEC 80000-13 for binary prefixes; IAU 2012 B2 and 2015 B2 for
 * the astronomical unit and the parsec; IEA unit converter for toe. The barrel of oil equivalent follows the US IRS
 * (5.8 million BTU). Compact, because every editor loads it: one unit a line.
 */

/** Prefixes of the SI: symbol, name, power of ten. */
export const SI_PREFIXES =
  'Q quetta 30,R ronna 27,Y yotta 24,Z zetta 21,E exa 18,P peta 15,T tera 12,G giga 9,M mega 6,k kilo 3,h hecto 2,da deca 1,' +
  'd deci -1,c centi -2,m milli -3,µ micro -6,μ micro -6,u micro -6,n nano -9,p pico -12,f femto -15,a atto -18,z zepto -21,y yocto -24';

/**
 * `base|factor|symbols|names|flags`. Base: symbol and exponent, over another after a slash. Factor: to the base, a
 * fraction where it is one. Symbols: separated by spaces, case counts, the first one is written. Names: lower case
 * singular. Flags: `p` takes SI prefixes, `w` a word with a more usual meaning
 * (needs a numeral or an article before it, and no name after), `n` no plural in -s. By groups: length; mass; time; area
 * and volume; force, energy, power, pressure; frequency, data, angle; temperature; electricity, light, radiation,
 * chemistry, sound; speed and consumption; shares.
 * Calendar units stay apart from seconds; temperatures are kept as written, because a reading and a difference convert
 * differently.
 */
export const UNIT_ROWS = `
m|1|m|metre,meter|p
m|1e-6||micron
m|0.0254|in ″|inch
m|0.3048|ft|foot
m|0.9144|yd yds|yard
m|1609.344|mi|mile
m|1000|kms|klick
m|1852|nmi NM|nautical mile,sea mile
m|149597870700|au AU|astronomical unit
m|9460730472580800|ly|light year,lightyear
m|3.085677581491367e16|pc|parsec|p
m|1e-10|Å Å|angstrom,ångström
m|1e-15|fm
m|201.168||furlong
m|1.8288||fathom
kg|1e-3|g gm gms|gram,gramme|p
kg|1|kg kgs|kilo,kilogramme
kg|1e-9|mcg microg
kg|1000|t|tonne,metric ton,ton,metric tonne
kg|1e6|kt|kiloton,kilotonne
kg|1e9|Mt|megaton,megatonne
kg|1e12|Gt|gigaton,gigatonne
kg|1e15|Tt|teraton,teratonne
kg|0.45359237|lb lbs lbm|pound mass,lb
kg|0.028349523125|oz ozs|ounce
kg|0.0311034768||troy ounce
kg|1000|tCO
kg|1e6|ktCO
kg|1e9|MtCO
kg|1e12|GtCO
kg|1|kgCO
kg|1e-3|gCO
kg|6.35029318|st|stone|wn
kg|907.18474||short ton,us ton
kg|1016.0469088||long ton,imperial ton
kg|0.0002|ct|carat
kg|1.6605390666e-27|Da amu|dalton|p
kg|1.6605390666e-24|kD
kg|45.359237|cwt|hundredweight|n
s|1|s sec secs|second,sec|p
s|1e-15|fs
s|60|min mins|minute,min
s|3600|h hr hrs|hour,hr
day|1|d|day,business day,working day,calendar day,weekday,night,trading day,school day
day|7|wk wks|week,wk
day|14||fortnight
month|1|mo mos|month,calendar month
month|3|qtr qtrs|quarter,qtr|w
year|1|y yr yrs yo Y|year,yr,calendar year
year|1e3|ka kyr|kiloannum
year|1e6|Ma Myr|megaannum
year|1e9|Ga Gyr|gigaannum
year|10||decade
year|20||score year
year|100||century
year|1000||millennium
m^2|1e4|ha|hectare
m^2|4046.8564224|ac|acre
m^2|0.09290304|sqft
m^2|1|sqm
m^2|1e6|sqkm
m^2|1e-28||barn|w
m^-2|1e28|b⁻¹|inverse barn|p
m^3|1e-3|L l ℓ|litre,liter|p
m^3|1e-3|ltr ltrs
m^3|1e-6|cc mls
m^3|3.785411784e-3|gal gals|gallon,us gallon
m^3|4.54609e-3||imperial gallon
m^3|9.46352946e-4|qt|quart
m^3|4.73176473e-4|pt|pint
m^3|2.365882365e-4||cup|w
m^3|2.95735295625e-5|floz|fluid ounce,fl oz,fluid oz
m^3|1.478676478125e-5|tbsp Tbsp tbs|tablespoon
m^3|4.92892159375e-6|tsp|teaspoon
m^3|0.158987294928|bbl bbls|barrel,barrel of oil,barrel of crude
m^3|0.03523907016688|bu|bushel
m^3|1233.48183754752||acre foot
m^3|28.316846592|Mcf mcf
m^3|28316.846592|MMcf
m^3|28316846.592|Bcf bcf
m^3|1e9|bcm
m^3/day|0.158987294928|bpd bopd
m^3/s|0.028316846592|cfs|cusec
N|1|N|newton|p
N|4.4482216152605|lbf|pound force
N·m|1|Nm|newton metre,newton meter|p
J·s|1|Js|joule second
J|1|J|joule|p
J|3600|Wh|watt hour,watthour|p
J|1e-7|erg|erg
J|1.602176634e-19|eV|electronvolt,electron volt|p
J|4.184|cal|calorie|p
J|4184|Cal|kcal
J|1055.05585262|BTU Btu btu BTUs Btus|british thermal unit,btu
J|1055055852.62|mmBTU MMBtu mmbtu MMBTU mmBtu|million british thermal unit
J|105505585.262||therm
J|4.1868e10|toe|tonne of oil equivalent,ton of oil equivalent
J|4.1868e13|ktoe
J|4.1868e16|Mtoe mtoe
J|6117863200|boe|barrel of oil equivalent
W|1|W|watt|p
W|1|Wp|watt peak|p
W|745.69987158227|hp bhp|horsepower,brake horsepower,h.p.|n
W|735.49875|PS|metric horsepower|n
Pa|1|Pa|pascal|p
Pa|1e5|bar||pw
Pa|101325|atm|atmosphere|w
Pa|133.322387415|mmHg|torr
Pa|6894.757293168|psi|pound per square inch,p.s.i.
Hz|1|Hz hz HZ|hertz|pn
Hz|1e3|KHz khz
Hz|1e6|mhz
Hz|1e9|ghz
Hz|1/60|rpm bpm RPM|revolution per minute,beat per minute,r.p.m.
B|1|B|byte|p
B|1e3|KB
B|1e6|MBs
B|1e9|GBs gb
B|1e12|TBs tb
B|1024|KiB|kibibyte
B|1048576|MiB|mebibyte
B|1073741824|GiB|gibibyte
B|1099511627776|TiB|tebibyte
B|0.125|bit|bit|pw
B|0.125|b
B|125|kb Kb
B|125e3|Mb
B|125e6|Gb
B|125e9|Tb
m^2|1e-43|fb|femtobarn
m^2|1e-40|pb|picobarn
B|0.125|qubit|qubit|w
B/s|0.125|bit/s|bit per second
B/s|125|kbps Kbps kbit/s|kilobit per second
B/s|125e3|Mbps Mbit/s|megabit per second
B/s|125e6|Gbps Gbit/s|gigabit per second
B/s|125e9|Tbps Tbit/s|terabit per second
°|1|° º|degree,deg
°|1/60|arcmin|arcminute,arc minute,minute of arc
°|1/3600|arcsec|arcsecond,arc second,second of arc
°|1/3600000|mas|milliarcsecond
°|57.29577951308232|rad|radian|p
°C|1|℃ °C ºC degC oC|degree celsius,celsius,degree centigrade,centigrade,degree c,deg c,deg celsius,celcius,degree celcius,centigrate,degree centigrate|n
°F|1|℉ °F ºF degF|degree fahrenheit,fahrenheit,degree f,deg f,deg fahrenheit,farenheit,degree farenheit|n
K|1|K|kelvin|p
A|1|A amp amps|ampere,amp|p
V|1|V|volt|p
Ω|1|Ω Ω|ohm|p
C|1||coulomb|p
C|3600|Ah|ampere hour,amp hour|p
F|1||farad|p
F|1e-6|µF μF uF
F|1e-9|nF
F|1e-12|pF
H|1||henry|p
H|1e-3|mH
H|1e-6|µH μH uH
S|1||siemens|pn
S|1e-3|mS
S|1e-6|µS μS uS
T|1|T|tesla|w
T|1e-3|mT|millitesla
T|1e-6|µT μT uT|microtesla
T|1e-9|nT|nanotesla
VA|1|VA|volt ampere|p
mol|1|mol|mole|wp
mol|1e-3|mmols
mol|1e-15|fmol
mol|1e-6|micromol
mol|1e-9|nanomol
mol/m^3|1e3||molar|w
mol/m^3|1|mM|millimolar
mol/m^3|1e-3|µM μM uM microM|micromolar
mol/m^3|1e-6|nM|nanomolar
dB|1|dB dBA|decibel
lx|1|lx|lux|n
lm|1|lm|lumen
cd|1|cd|candela
Bq|1|Bq|becquerel|p
Bq|3.7e10|Ci|curie
Sv|1|Sv|sievert|p
Gy|1|Gy|gray|p
pH|1|pH
IU|1|IU|international unit
nt|1||base pair,basepair
nt|1e3|kbp|kilobase,kilobase pair
nt|1e6|Mbp|megabase,megabase pair
nt|1e9|Gbp|gigabase
ppm|1|ppm ppmv|part per million
ppm|1e-3|ppb ppbv|part per billion
ppm|1e-6|ppt|part per trillion
m/s|1/3.6|kph kmh km/h kmph KPH km/hr|kilometre per hour,kilometer per hour,k.p.h.
m/s|0.44704|mph MPH|mile per hour,m.p.h.
m/s|1852/3600|kn kt kts knots|knot|w
m/m^3|1609.344/3.785411784e-3|mpg|mile per gallon
kg/s|1000/86400|tpd
%|1|% ％ pct|percent,per cent,pct,percentage,pc|n
%|1||percents
%|0.1|‰|per mille,permille,per mil|n
pp|1|pp ppts|percentage point,percent point,per cent point,percentage pt,% point,pct point
pp|0.01|bp bps|basis point,bp
`;

import { silent, table } from '../../../support/figures.ts';

describe('figures: uncertainties', () => {
  table([
    ['It has a mass of 88.14(27) GeV there.', '88.14(27) GeV = 1.41215848521e-8 J'],
    ['A cell of 4.9137(3) Å was found.', '4.9137(3) Å = 4.9137e-10 m'],
    ['The factor is 0.73152(8) here.', '0.73152(8) = 0.73152'],
    ['A depth of 840 m, plus or minus 6 m, was met.', '840 m, plus or minus 6 m = 840 m'],
    ['An error of plus or minus 4 points is usual.', 'plus or minus 4 = -4..4 points'],
    ['We saw (2.6 ± 0.2) × 10^5 cells there.', '(2.6 ± 0.2) × 10^5 = 260000 cells'],
    ['A width of (3.5 ± 0.5) mm was cut.', '(3.5 ± 0.5) mm = 0.0035 m'],
    ['They had 4.05 ± 0.20 × 10^8 of them.', '4.05 ± 0.20 × 10^8 = 405000000'],
  ]);
  silent(['As section 5.6(2) says.', 'Under rule 12.15(3) it may.']);
});

describe('figures: decimals and powers as journals print them', () => {
  table([
    ['It grew by 2·9 years (2·4-3·1).', '2·9 years = 2.9 year', '2·4-3·1 = 2.4..3.1'],
    ['At P = 4·1 it ends.', '4·1 = 4.1'],
    ['With 5 × 10(6) cells it began.', '5 × 10(6) = 5000000 cells'],
    ['At p = 3.1 x 10(-7) it holds.', '3.1 x 10(-7) = 3.1e-7'],
    ['An index of 31.4 kg/m(2) is high.', '31.4 kg/m(2) = 31.4 kg/m²'],
    ['A constant of 2.3 × 10−4 s−1 fits.', '2.3 × 10−4 s−1 = 0.00023 s⁻¹'],
    ['A value < 0. 0 5 was set.', '< 0. 0 5 = 0.05 lessThan'],
    ['A gap of 1 . 6 billion.', '1 . 6 billion = 1600000000'],
  ]);
});

describe('figures: units of science', () => {
  table([
    ['Winds of 12 m s-1 blew.', '12 m s-1 = 12 m/s'],
    ['They fell at 9 ms−1 there.', '9 ms−1 = 9 m/s'],
    ['They got 8 mg kg−1 day−1 of it.', '8 mg kg−1 day−1 = 0.000008 day⁻¹'],
    ['A band at 1640 cm-1 is strong.', '1640 cm-1 = 1640 cm⁻¹'],
    ['It conducts 350 W/(m·K) at rest.', '350 W/(m·K) = 350 W/m/K'],
    ['It took up 2.1 Gt CO2 yr−1 then.', '2.1 Gt CO2 yr−1 = 2100000000000 kg/year'],
    ['A dose of 6 mg/kg body weight/day is safe.', '6 mg/kg body weight/day = 0.000006 day⁻¹'],
    ['The mean was 118 mm Hg then.', '118 mm Hg = 15732.041715 Pa'],
    ['It gave 240 g C m−2 yr−1 of it.', '240 g C m−2 yr−1 = 0.24 kg/m²/year'],
    ['Some 900 mm a−1 of rain.', 'Some 900 mm a−1 = 0.9 m/year about'],
    ['At 0.25 s-1 it turned; two W-2 forms came.', '0.25 s-1 = 0.25 s⁻¹', 'two = 2'],
    ['From 2.5 Ga to 540 Ma.', '2.5 Ga = 2500000000 year', '540 Ma = 540000000 year'],
    ['A grain of 4.6 mm, 5 µm thick.', '4.6 mm = 0.0046 m', '5 µm = 0.000005 m'],
    ['Platelets fell to 120 × 109/L of blood.', '120 × 109/L = 120000000000000 m⁻³'],
    ['A mean age of 45.2 (12.3) years.', '45.2 = 45.2 year', '12.3 = 12.3'],
    ['A rate of 60 mL/min/1.73 m2 is low.', '60 mL/min/1.73 m2 = 5.78034682081e-7 m/s'],
    ['At 45/km2 they live; 10 µF and 3 mH.', '45/km2 = 0.000045 m⁻²', '10 µF = 0.00001 F', '3 mH = 0.003 H'],
    ['At −05° 23′ 28″ it lies.', '−05° 23′ 28″ = -5.39111111111 °'],
    ['Those >/=65 years and </=5 kg.', '>/=65 years = 65 year atLeast', '</=5 kg = 5 kg atMost'],
    ['They used 0.5 M NaOH and 6 M urea.', '0.5 M = 500 mol/m³', '6 M = 6000 mol/m³'],
    ['In 0.2M NaCl it melts.', '0.2M = 200 mol/m³'],
    ['It lost 5M people.', '5M = 5000000 people'],
    ['It holds 20 wt % and 5 mol% of it.', '20 wt % = 20 %', '5 mol% = 5 %'],
    ['A gradient of 40 mT/m and 2.1 mS/cm.', '40 mT/m = 0.04 T/m', '2.1 mS/cm = 0.21 S/m'],
    ['A pulse of 90 fs and 1.9 Å of it.', '90 fs = 9e-14 s', '1.9 Å = 1.9e-10 m'],
    ['At a pH of 7.4 it works, at pH = 5 not.', '7.4 = 7.4 pH', '5 = 5 pH'],
    ['A 145 bp fragment of DNA, 3.2 kb long.', '145 bp = 145 nt', '3.2 kb = 3200 nt'],
    ['The yield rose 12 bp at once.', '12 bp = 0.12 pp'],
    ["It melts at 29'C or 31 oC.", "29'C = 29 °C", '31 oC = 31 °C'],
    ['A noise of 85 dB(A) is usual.', '85 dB = 85 dB'],
    ['Across a 3½\' (210") field it is sharp.', "3½' = 0.0583333333333 °", '210" = 0.0583333333333 °'],
    ['A slit of 1.5 arcsec was set.', '1.5 arcsec = 0.000416666666667 °'],
    ["A 20' x 8' wide box and a 65\" screen.", "20' = 6.096 m", "8' = 2.4384 m", '65" = 1.651 m'],
  ]);
});

describe('figures: names beside numbers', () => {
  silent([
    'Around the star HD 4113 A it moved.',
    "A 5'-triphosphate is bound at the 3'-end.",
    'They grew 3T3 cells.',
    'Types HPV 6, 11 and 40 were seen.',
    'The factor SYP23 was lost.',
    'It is a Category 2 or 3 storm.',
  ]);
  table([
    ['The risk fell (RR 0.71).', '0.71 = 0.71'],
    ['At 12 micromol/L and 30 microM of it.', '12 micromol/L = 0.012 mol/m³', '30 microM = 0.03 mol/m³'],
    ['They asked 40 CRC patients.', '40 = 40 patients'],
    ['It cost CRC 400 there.', 'CRC 400 = 400 CRC'],
    ['With a low BMD. 32 women came.', '32 = 32 women'],
    ['Millions of TV viewers saw it.', 'Millions = 1000000..10000000 viewers'],
  ]);
});

describe('figures: multiples', () => {
  table([
    ['It was 3- to 5-fold higher.', '3- to 5-fold = 3..5 ratio'],
    ['It is two to three times as large.', 'two to three times = 2..3 ratio'],
    ['They came two or three times.', 'two or three = 2..3 times'],
    ['A gearing ratio of 3.50 to 1.00 is set.', '3.50 to 1.00 = 3.5 ratio'],
    ['They won by 3 to 1.', '3 to 1 = 1..3 score'],
    ['A 1000th of a second is short.', 'A 1000th of a second = 0.001 s'],
    ['A map of 1:50,000 is used.', '1:50,000 = 0.00002 ratio'],
    ['It was split 60:40 then.', '60:40 = 1.5 ratio'],
    ['They took 25:30 to run.', '25:30 = 1530 s'],
    ['It strikes 1 in 66,000 children.', '1 in 66,000 = 0.0000151515151515 ratio'],
    ['It turns 700 times per second.', '700 = 700 times'],
    ['They had 6.9 deaths per 1,000 births.', '6.9 deaths per 1,000 = 6.9 births per 1,000'],
  ]);
});

describe('figures: no figures of science', () => {
  silent([
    'They gave 5-fluorouracil at night.',
    'It was 1,2-dichloroethane again.',
    'A ring of thieno[3,2-b]pyridine opened.',
    'As equation (2.3) shows.',
    'It binds histone H1 in them.',
    'It has a half-life.',
    'First, they were heated.',
    'We first saw it there.',
    'A method first used in the north.',
    'At first they ran.',
    'In seven-figure sums.',
  ]);
  table([
    ['It was first in the north.', 'first = 1 ordinal'],
    ['The first used car sold.', 'first = 1 ordinal'],
    ['A 29-amino acid chain.', '29 = 29 amino'],
    ['Profit rose in H1.', 'H1 = XXXX-H1'],
  ]);
});

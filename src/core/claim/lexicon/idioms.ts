// How reporters say in other words what reports say plainly: `the laboratories swallowed 40 million` for what research
// cost. General English of business, public affairs, law, health, science and sport, written down by hand. Each entry
// holds plain words, and phrases that mean them, as phrases.ts reads them: verbs in their base form, nouns in the
// singular, `_` for words between.
export const IDIOMS: readonly (readonly [plain: string, phrases: string])[] = [
  [
    'revenue sales',
    'ring up, tills, till, cash register, take in, rake in, bring in, gross, takings, top line, turn over, money coming in, bill _ customers, earn from customers, box office, at the box office, through the turnstiles, at the door, at the desk, earn in fares',
  ],
  [
    'profit',
    'bottom line, in the black, black ink, make money, left over, earn, clear, pocket, net, come out ahead, keep for itself',
  ],
  [
    'net profit',
    'after tax, when the taxman, taxman had, after the taxman, bank and taxman, what was left after tax, once tax was paid, once the tax office, when all was paid, remain at the end, remain for shareholders, left for the owners, left for shareholders, reach shareholders',
  ],
  ['pre-tax profit', 'before tax, before the taxman, before the tax office'],
  [
    'loss deficit',
    'red ink, in the red, bleed, lose money, burn through, hole, run at a loss, out of pocket, dip into the red, shortfall, gap, minus, shortage, black hole, overspend, overshoot, overrun',
  ],
  [
    'margin',
    'keep _ every, of every dollar it takes, of every euro it takes, of every pound it takes, return on sales, out of each dollar of sales, out of each euro of sales',
  ],
  [
    'dividend',
    'pay out to shareholders, hand to shareholders, hand _ shareholders, pay its owners, pay to its owners, payout, go to shareholders, to its owners, shareholders get, shareholders receive',
  ],
  ['debt', 'owe, in hock, red at the bank, borrowings, mountain of debt, liabilities, in arrears'],
  ['repay', 'pay back, pay off, give back, hand back, return _ money, settle _ debt, clear _ debt, redeem'],
  [
    'borrow',
    'take out a loan, take up a loan, raise a loan, go into debt, tap the market, tap lenders, on credit',
  ],
  [
    'cash',
    'in the bank, in the kitty, in the coffers, war chest, cushion, nest egg, in hand, coffers, purse, money box, rainy day, put by',
  ],
  [
    'reserve',
    'cushion, put by, rainy day, nest egg, in the coffers, in the kitty, savings pot, fall back on, buffer, war chest',
  ],
  [
    'cost spend',
    'swallow, gobble, guzzle, eat, devour, consume, eat up, set _ back, run to, come in at, price tag, bill, shell out, fork out, lay out, part with, splash out, pay for, go on, went on, dig into _ pocket, outlay, fetch, lavish, sink into, sink _ into, pour into, pour _ into, plough into, plough _ into, pump into, pump _ into, spend on, put into, dear, expense, burn',
  ],
  [
    'price cost',
    'fetch, change hands, go for, sell for, ask for, on sale for, be had for, to be had, get for, cost _ buyers, at the till, sticker, tag, charge, quote, trade at, quote at, for the price of, set you back, retail at, priced at',
  ],
  ['fine penalty', 'slap with, slapped with, have to pay, order to pay, punish with, hit with, impose'],
  ['tax levy', 'taxman, tax office, tax man, treasury, the state takes, duty, exchequer, fiscal'],
  [
    'invest investment',
    'put into, put _ into, sink into, sink _ into, pour into, pour _ into, plough into, plough _ into, pump _ into, back, stake, stake on, bet on, throw at, injection, modernise, modernize, lay out',
  ],
  [
    'fund finance',
    'foot the bill, pick up the tab, pick up the bill, bankroll, pay for, come from, bear _ cost, bear, shoulder, chip in, contribute, cover, stump up, put up, underwrite, on the house, at the expense of, met by',
  ],
  [
    'subsidy grant',
    'handout, hand out, public money, taxpayer, from the state, state aid, from the public purse, help with the cost, public purse, aid, support, helping hand, from government',
  ],
  [
    'salary wage',
    'take home, pay packet, pay slip, earn, pocket, paycheck, paycheque, remuneration, draw, make _ month, make _ year, make _ hour, bring home, wage packet, on the payroll',
  ],
  ['bonus', 'on top, extra for, reward, sweetener, handout at the end of the year'],
  ['rent', 'tenant pay, landlord charge, landlord ask, pay for a flat, pay for the flat, roof over, lease'],
  [
    'donation donate',
    'give, gift, collect, raise, pass the hat, chip in, whip round, benefactor, charity, present',
  ],
  ['insurance', 'cover, policy, underwriter, insurer, insured'],
  ['claim compensation', 'make good, payout, indemnify, redress, reimburse, get back, ask to be paid'],
  ['buyback', 'buy back, own shares, its own paper, repurchase, retire shares'],
  ['shares stock', 'paper, equity, stake, shareholding'],
  [
    'market capitalisation value',
    'worth on the market, market value, stock market value, worth, value at, priced at, put a value',
  ],
  [
    'inflation',
    'cost of living, dearer, prices go up, prices climb, price rise, lose value, life got dearer, consumer prices',
  ],
  ['interest rate', 'key rate, cost of money, cost of borrowing, central bank, lending rate, benchmark'],
  [
    'budget',
    'set aside, put aside, set _ aside, put _ aside, earmark, pencil in, provide for, allow for, lay aside, allot, allow, reckon with, plan to spend, expect to spend, meant to spend, foresee, appropriation, reserve for, on paper, ring fence, purse',
  ],
  [
    'save savings cut',
    'tighten _ belt, belt, axe, trim, slash, economise, economize, pare, shave, find _ budget, do without, squeeze, lop, spare, cutback, prune',
  ],
  ['tuition fee', 'pay to study, pay for a place, charge students, cost of a place, pay for a year of study'],
  [
    'bankrupt insolvency',
    'go bust, go under, collapse, fold, fail, wind up, receivers, go to the wall, belly up, administration, administrator, insolvent',
  ],
  ['write down', 'write off, take off the books, strike off the books, charge against, impairment'],
  ['advertising marketing', 'promote, publicity, commercials, plug, pitch, campaign, advert'],
  ['order', 'sign up for, book, place an order, on its books, in the books, on order'],
  [
    'backlog',
    'order book, on the books, waiting to be built, waiting to be delivered, unfilled orders, still to deliver, in hand, pile of orders, work in hand, yet to be delivered',
  ],
  [
    'approve approval',
    'let through, wave through, say yes, said yes, nod, nod through, give the nod, green light, give _ blessing, bless, sign off, rubber stamp, clear, give leave, allow, thumbs up, wave _ through, let _ have, go ahead, back, go along with, permit, license, licence, agree to, consent, pass, endorse',
  ],
  [
    'reject refuse',
    'turn down, turned away, turn _ down, throw out, send packing, say no, said no, no to, knock back, strike down, shoot down, thumbs down, decline, dismiss, refuse, vote down, veto, show the door, brush aside, send away, come away empty handed, empty handed, not let in, shut out, fall through',
  ],
  [
    'apply application',
    'hand in, file, put in for, put in, ask for, request, bid for, want a place, knock at the door, knock on the door, seek, apply, put _ down, queue up for, line up for, hope for a place, put forward, submit, ask to be, interest in, compete for',
  ],
  [
    'ask demand',
    'call for, hold out for, want, insist on, press for, push for, seek, ask, demand, claim, clamour for, hope for, fight for, wish, wish for, would like, have in mind, require, urge',
  ],
  [
    'offer',
    'put on the table, on the table, dangle, hold out, propose, bid, come up with, tender, be ready to pay, ready to pay, willing to pay, prepared to pay',
  ],
  [
    'promise pledge',
    'give _ word, vow, swear, undertake, commit, hold out the prospect, hold out, assure, dangle, guarantee, say it will, say it would, engage to, bind itself',
  ],
  [
    'plan',
    'have in mind, mean to, on paper, on the drawing board, draw up, envisage, foresee, intend, schedule, want to, be meant to, was meant to, be supposed to, supposed to, aim, think of, set out to, blueprint, pencil in, slated, on the cards, in the pipeline, due, to come',
  ],
  [
    'target goal',
    'set its sights on, set _ sights, aim for, aim at, shoot for, strive for, dream, dream of, goal, mark it set, have set itself, set itself, ambition, want to reach, want to get to, hope to reach, bar',
  ],
  [
    'forecast expect',
    'reckon with, look to, foresee, count on, bank on, bargain for, see, pencil in, predict, anticipate, crystal ball, think likely, is to become, figure on, hope for, prepare for, brace for, brace, hold _ likely, to come',
  ],
  [
    'begin start',
    'kick off, get under way, get going, get off the ground, set in, break ground, turn the first sod, launch, set out, first spade, go live, come into force, take effect, kick in, dawn, embark on, lift off, open, set about, from the word go, get started, be up and running, commence',
  ],
  [
    'finish complete',
    'wrap up, be done, get done, be over, round off, see through, put the last touches, be through, be ready, ready, stand, in place, come to an end, end, done with, close, conclude, finalise, finalize',
  ],
  [
    'open',
    'throw open _ doors, open _ doors, inaugurate, cut the ribbon, first guests, take _ passengers, first passengers, let in, welcome _ first, go into service, come into service, start serving, enter service, greet',
  ],
  [
    'close closure',
    'shut, shut down, shut up, board up, lock up, dark, pull down the shutters, shutters, go out of business, cease trading, mothball, close _ doors, wind down, turn the lights off, lights out, padlock, give up, axe',
  ],
  [
    'build construction',
    'go up, put up, erect, raise, lay, break ground, take shape, rise from the ground, under way, bricks, site, scaffolding, on the building site, throw up, going up, being erected, set up, construct',
  ],
  ['demolish', 'pull down, tear down, knock down, raze, bulldoze, flatten, level, take down'],
  [
    'deliver',
    'hand over, turn over, bring, reach _ customers, arrive, ship, send out, supply, drop off, roll off, put in the hands of, come in',
  ],
  [
    'pay paid',
    'hand over, transfer, shell out, fork out, cough up, wire, money has gone, gone out, go out, flow, flown, flow to, reach, have reached, arrive, see of it, settle, put down, disburse, cheque, check, stump up, part with, honour, remit, come in, paid in, pay in',
  ],
  [
    'receive',
    'get, go to, pocket, land, collect, come by, be given, be handed, obtain, win, draw, secure, bag, end up with, pick up, be in receipt, be allotted, receive, take delivery, arrive at, come in, reach',
  ],
  [
    'resolve',
    'deal with, dealt with, settle, get to the bottom, clear up, close the file, close the case, sort out, put right, iron out, work through, get through, dispose of, off the desk, answer, tackle, off its desk',
  ],
  [
    'delay postpone',
    'put off, put back, push back, hold up, late, slip, behind schedule, behind time, wait, overdue, keep waiting, run late, drag on, set back, shift, deferred, defer, pushed to',
  ],
  [
    'cancel',
    'call off, scrap, drop, axe, pull, ditch, abandon, shelve, bin, give up, withdraw, take back, strike, kill, throw out, fall through, pull the plug, cut, never ran, not take place, did not run, not run',
  ],
  [
    'replace',
    'swap, take the place of, step in for, renew, exchange, make way for, do away with, change for, give way',
  ],
  ['repair', 'mend, fix, patch up, put right, overhaul, restore, do up, make good, patch'],
  [
    'launch',
    'put on the market, bring out, roll out, unveil, come on the market, hit the shelves, hit the shops, come out, present, be released, release, premiere, debut',
  ],
  [
    'stop suspend',
    'halt, break off, call a halt, put on ice, on ice, freeze, stand still, down tools, pull the plug, idle, ground, call off, put on hold, pause',
  ],
  [
    'withdraw withdrawn',
    'take back, pull out, retract, disown, no longer stand by, drop, recant, row back, backtrack, pull, recall, recalled, take off the market',
  ],
  [
    'revise correct',
    'put right, think again, no longer say, had to correct, amend, mark up, mark down, scale back, scale up, restate, adjust, turn out, update, change _ mind, rethink, recalculate',
  ],
  [
    'confirm verified',
    'proven, prove, lab, bear out, certain, beyond doubt, established, backed up by a test, be sure of',
  ],
  [
    'merge acquisition takeover',
    'swallow, snap up, take over, buy out, gobble up, join forces, marry, swallowed up, buy, tie up, tie the knot, absorb, pick up',
  ],
  [
    'divest sell',
    'get rid of, part with, offload, shed, spin off, give up, dispose of, unload, hand over, let go of, sell off, sold off, hive off, put up for sale',
  ],
  [
    'employees staff jobs',
    'on the payroll, on its payroll, payroll, hands, people work, work for, work there, workforce, heads, colleagues, paid by, people on, posts, crew, in its pay, in work, livelihood, bread and butter, labour, personnel, full time, wage earners, count on _ people, earn their living, earn _ living, make _ living, headcount, have _ people',
  ],
  [
    'layoff redundancy cut',
    'axe, lose _ job, lost their jobs, out of work, sack, fire, let go, shed, show the door, shown the door, out on the street, go, strike out, strike, struck out, be cut, made redundant, laid off, lay off, dismiss, be dispensed with, pink slip, send home, have to leave, told to leave, clear _ desk, on the dole, job losses, be done away with, trim, disappear, vanish',
  ],
  [
    'hire recruit',
    'take on, bring in, employ, sign on, engage, sign, find _ new, appoint, bring on board, win over, join, attract, lure, newcomers, beef up',
  ],
  [
    'unemployed',
    'out of work, without work, without a job, on the dole, jobless, out of a job, look for work, looking for work, idle, in search of work',
  ],
  [
    'vacancy',
    'unfilled, empty, post open, go begging, stand empty, not filled, nobody for, wanted, hands missing, missing, looked for, sought, lacking, be short of, short of, no one to fill',
  ],
  [
    'retire pension',
    'stop work, stop working, give up work, leave work, pensioner, old age, in retirement, draw a pension, go into retirement, elderly, hang up',
  ],
  [
    'strike walkout',
    'down tools, walk out, lay down _ tools, picket, stay away, stoppage, industrial action, walk off, stayed away',
  ],
  ['union', 'organised labour, organized labour, the workers side, shop steward, workers representatives'],
  ['overtime', 'extra hours, beyond their hours, long hours, work late'],
  ['working hours', 'a week at work, on the job, at work, at the desk, at the bench, toil'],
  ['apprentice trainee', 'learn a trade, learn the trade, learner, in training, novice, train as'],
  [
    'sick leave',
    'off sick, call in sick, on the sick list, stay at home ill, ill at home, be absent, absent',
  ],
  [
    'population inhabitants',
    'people live, souls, call _ home, live there, live here, residents, number, people in, live in, locals, populace, head count, islanders, townspeople, villagers, citizens, heads',
  ],
  ['household', 'family, under one roof, roof, front door, home, families, home owners, doorstep, kitchen'],
  [
    'homeless',
    'without a roof, no roof, on the street, on the streets, sleep rough, rough sleepers, without a home, no home, roofless, nowhere to live, without shelter, no fixed abode, unhoused, sleep outside, under the bridges, under bridges',
  ],
  [
    'evacuate',
    'bring to safety, brought to safety, have to leave, get out, clear out, leave _ home, leave their homes, flee, take to safety, moved out, leave house and home, take _ out, driven from, flee _ home',
  ],
  [
    'refugee asylum',
    'seek protection, seek shelter, flee, fled, newcomers, ask for protection, look for protection, protection, shelter, ask for refuge, refuge, find refuge, escape',
  ],
  [
    'immigrant migration arrival',
    'move in, come in, move here, come to live, newcomers, settle, moved to the country, came to the country, come from abroad, came from abroad, arrive, pull in',
  ],
  [
    'emigrate departure',
    'move out, move away, turn _ back, turn their back, leave the country, left the country, go abroad, went abroad, leave for good, pack _ bags, pack their bags, quit, say goodbye, bid farewell',
  ],
  [
    'birth born',
    'come into the world, see the light, babies, newborn, newborns, cradle, cry, delivery, give birth, arrive, little ones, infants, new arrivals, have a baby, maternity',
  ],
  [
    'death died killed',
    'lose _ life, lost their lives, pass away, perish, succumb, not survive, did not survive, life was lost, lives, claim _ lives, cost _ lives, claimed, dead, victims, buried, toll, bury, not make it, never come home, never came home, bereaved, took _ lives, fatal, grave, fatalities, mortality, fell, funeral, lost, kill',
  ],
  [
    'injured',
    'hurt, wound, in hospital, come to harm, came to harm, harm, taken to hospital, need treatment, needed treatment, patch up, treat, be treated, casualty, casualties, in the emergency room',
  ],
  [
    'missing',
    'not found, never found, unaccounted for, no trace, no sign of, nowhere to be found, still look for, still looking for, searched for, search for, feared dead, not been heard of',
  ],
  ['rescued', 'pull out, pulled out, save, bring to safety, fish out, pick up, dig out, pluck, plucked'],
  [
    'children',
    'youngsters, kids, little ones, the young, minors, boys and girls, pupils, toddlers, offspring, infants, under age, youth, teenagers, juveniles',
  ],
  [
    'elderly older',
    'pensioners, seniors, old people, aged, grey, the old, over 65, pensioner, grandparents, of advanced age, retirement age, senior citizens',
  ],
  [
    'pupils students',
    'in class, in the classroom, on the school roll, at school, schoolchildren, learners, go to school, at their desks, attend school, enrolled, class, on the roll, roll, undergraduates, freshers, freshmen, study there, classmates, sit the exam, take the exam, examinee, young people',
  ],
  [
    'teachers',
    'at the blackboard, in front of the class, instructor, teach, staff room, at the front of the class, schoolmaster, educators, lecturers, professors, faculty',
  ],
  [
    'graduate pass',
    'get _ diploma, leave with a degree, hold a degree, walk out with, finish school, finish _ studies, complete _ studies, get through, make it through, leaver, come through, succeed, sail through, earn a degree',
  ],
  [
    'dropout fail',
    'give up, throw in the towel, fall by the wayside, leave without, break off, flunk, fall short, not make it, did not make it, stumble, miss the mark, come to grief',
  ],
  [
    'marriage married',
    'wed, tie the knot, say yes, wedding, walk down the aisle, spouse, couples, husband, wife, get married, bride',
  ],
  ['divorce', 'split up, part, separate, break up, go separate ways, go their own ways'],
  [
    'house flat dwelling home',
    'roof over, four walls, front door, place to live, places to live, unit, apartment, under _ roof, homes, quarters, address, bed, lodging, rooms, abode, somewhere to live, keys',
  ],
  ['rent tenant', 'lodger, renter, live for rent, sign a lease, sitting, leaseholder, let, occupant'],
  ['landlord', 'owner, property owner, house owner, proprietor, letter'],
  [
    'eviction evict',
    'put out, turned out, throw out, thrown out, put on the street, lose _ home, lost their homes, turn out of, told to go, bailiff, bailiffs, clear out',
  ],
  [
    'waiting list',
    'queue, in line, stand in line, wait for, on the list, wait _ turn, waiting for, wait, in the queue, kept waiting, backlog, line up, hold on',
  ],
  [
    'visitors tourists',
    'guests, come to see, came to see, through the doors, through the door, through the gates, sightseers, holidaymakers, day trippers, flock, come through, came through, walk through, public, admissions, people came, crowd, pass the turnstiles, pass through, footfall, onlookers, travellers, curious, patrons, those who came',
  ],
  [
    'audience viewers',
    'tune in, watch, watched, in front of the screen, in front of the set, in front of the television, see it on, glued to, eyeballs, switched on, sit in front, listen, listeners, spectators, on the sofa, ratings, viewership, look on',
  ],
  [
    'spectators attendance',
    'in the stands, fans, in the stadium, gate, through the turnstiles, on the terraces, crowd, turn out, turned out, house, seats filled, come to watch, came to watch, supporters, stands',
  ],
  [
    'members',
    'join, belong, dues, card, on its rolls, membership, card carrying, sign up, signed up, affiliates, on the books',
  ],
  [
    'customers subscribers users',
    'clientele, clients, sign up, signed up, account, accounts, households served, buyers, patrons, shoppers, pay for the service, listeners, viewers, followers, on its books, people use, use it, paying',
  ],
  [
    'volunteers',
    'unpaid, helpers, lend a hand, pitch in, give their time, for nothing, without pay, helping hands, offer _ time',
  ],
  [
    'signatures petition',
    'sign, put _ name, put their name, put their names, signatories, names collected, sign up, autograph',
  ],
  [
    'passengers',
    'travel, ride, carry, on board, board, fliers, flyers, riders, use the line, travellers, people took, take the, aboard, took the, step aboard, fares, commuters, set foot on, get on, ferry',
  ],
  [
    'punctual',
    'on time, on schedule, keep to the timetable, to the minute, within minutes, kept to the timetable, as planned, on the dot, by the clock',
  ],
  [
    'delayed late',
    'behind schedule, behind time, hold up, held up, keep waiting, kept waiting, not on time, miss the timetable, overdue, tardy, run late',
  ],
  [
    'flights',
    'take off, took off, departures, in the air, planes, connections, departure, go up, up in the air, on the board, airborne, lift off',
  ],
  ['aircraft', 'plane, jet, machines, birds, airliner, in the fleet, tail, wings'],
  [
    'vehicles cars',
    'on the road, on the roads, motor, wheels, machines, automobiles, models, motorists, drive, four wheeled, roll off the line, registered, behind the wheel, run abouts',
  ],
  [
    'traffic accident crash',
    'pile up, collision, smash, come to grief, run into, collide, bump, on the roads, wreck, run over, hit',
  ],
  [
    'freight cargo',
    'goods, load, haul, shipped, containers, tonnage, lading, carry goods, boxes, consignment',
  ],
  [
    'length kilometres',
    'long, stretch, run for, run, extend, way, from end to end, distance, mile, route, span',
  ],
  ['speed', 'fast, pace, race, at full tilt, do _ hour, clip, quick, swift, top out'],
  ['parking', 'leave _ car, cars to stand, park, put _ car, space for cars'],
  [
    'toll fare',
    'ticket, pay to cross, pay to ride, ride cost, single, trip cost, crossing cost, the ride, journey cost, pass',
  ],
  [
    'patients',
    'treat, sick, under its care, in its care, ill, be treated, on the ward, in bed, sufferers, cases, those with, people with, in hospital beds, sick people, those who took part',
  ],
  [
    'placebo',
    'dummy, sugar pill, salt water, saline, sham, dummy injection, dummy jab, dummy pill, control, empty injection, nothing in it, inert, without the drug, fake, mock, nothing but, without active, no active, comparison',
  ],
  [
    'vaccinated vaccine dose',
    'jab, shot, needle, prick, inoculate, immunise, immunize, immunisation, get _ shot, injection, jabbed, roll up _ sleeve, rolled up their sleeves, arm, course, boosted, protected',
  ],
  [
    'side effects adverse',
    'complain of, suffer, ill effects, plague, did not tolerate, bad reaction, unwanted, drawbacks, pain, reaction, nausea, trouble, upset, harm',
  ],
  [
    'discontinued stopped treatment',
    'give up the drug, gave the drug up, drop out, dropped out, stop taking, stopped taking, break off, quit, withdrew, come off, came off, leave the trial, left the trial, throw in the towel, called it a day',
  ],
  [
    'infected cases',
    'catch, caught, come down with, fall ill, fell ill, sicken, contract, go down with, went down with, pick up, carriers, sufferers, contagion, tested positive, test positive, laid low, take ill',
  ],
  [
    'recovered cured',
    'get well, got well, get better, got better, back on their feet, rid of, heal, pull through, pulled through, free of, symptom free, clear of, on the mend, over it',
  ],
  [
    'hospital admission',
    'take in, brought to hospital, end up in hospital, ended up in hospital, sent to hospital, admit, admitted, stay in hospital, land in hospital, in patients, hospital bed, landed in hospital, on the ward',
  ],
  [
    'surgery operation',
    'under the knife, operate, cut, go under, operating table, theatre, on the table, hip, knee',
  ],
  ['emergency department', 'casualty, accident and emergency, a e, emergency room, er, ambulance'],
  [
    'trial study',
    'test, experiment, take part, took part, research, test subjects, test persons, volunteers, participants, arm, guinea pigs, enrol',
  ],
  [
    'reduction risk',
    'less likely, protect, guard, lower the chance, shield, keep from, kept from, cut the danger, fend off, ward off, danger, hazard, chance of',
  ],
  [
    'doctors',
    'physicians, in white, medics, practitioners, general practitioners, medical, surgeons, consultants, practice, gps',
  ],
  ['nurses', 'at the bedside, nursing, carers, sisters, caring, care staff, on the wards'],
  ['mortality deaths', 'die, dying, survive, death rate, lives, fatal, not live'],
  [
    'arrested detained',
    'take in, taken in, behind bars, led away, pick up, picked up, hold, held, seize, in custody, wake in a cell, cell, cells, lock up, round up, nab, cuffed, handcuffs, put in handcuffs, locked up, taken away, run in, haul in',
  ],
  [
    'convicted sentenced prison',
    'behind bars, jail, go to jail, put away, get _ years, found guilty, sent down, locked up, serve, lock up, inside, years in prison, doing time, guilty, condemn, sentence, term',
  ],
  [
    'acquitted',
    'walk free, walked free, go free, went free, let off, found not guilty, clear, cleared, off the hook, set free',
  ],
  [
    'charged accused',
    'bring to court, brought to court, stand trial, in the dock, before the judge, before a judge, prosecute, face court, indict, haul before, put on trial, hauled before, see _ court, dragged into court',
  ],
  [
    'crime offences',
    'break the law, deeds, felonies, misdeeds, wrongdoing, delinquency, register, police counted, police recorded, police files, infringe',
  ],
  ['burglary', 'break in, broken into, break into, broke into, housebreaking, intruders'],
  [
    'theft stolen',
    'make off with, made off with, steal, disappear, go missing, went missing, swipe, thieves, pinch, lift, taken, pickpocket, rob, loot, helped themselves, pilfer',
  ],
  [
    'homicide murder',
    'kill, killings, violent death, bloody deeds, slay, slain, manslaughter, lose _ violence, death by violence, stabbing',
  ],
  [
    'solved cleared',
    'clear up, get to the bottom, find _ culprit, culprit found, crack, find who did it, file closed, lay _ hands, trace, solve, track down, shed light',
  ],
  [
    'complaint',
    'grumble, object, protest, write in anger, grievance, letters, complain, moan, take offence, gripe, objection, turn to the regulator, turned to the ombudsman, unhappy, upset customers',
  ],
  [
    'lawsuit sue',
    'take to court, took to court, go to court, went to court, drag _ court, bring an action, before the courts, legal action, plaintiff, plaintiffs, legal fight, suit, court case, proceedings',
  ],
  [
    'settlement settle',
    'out of court, come to terms, came to terms, make _ peace, strike a deal, struck a deal, reach agreement, agree with plaintiffs, bury the hatchet, compromise, shake hands, shook hands',
  ],
  [
    'inspection',
    'visit, check, look at, look over, go through, went through, examine, test, pull, pull out, comb, call on, knock at, audit, control, spot check, look into',
  ],
  [
    'violation breach',
    'break the rules, broke the rules, fall foul of, fell foul of, fault, faults, shortcomings, irregularities, flaws, something wrong, found wanting, find fault, infringe, offend, not in order, lapse',
  ],
  [
    'vote favour supported',
    'say yes, said yes, aye, back, yes, raise _ hand, for it, in favour, hands went up, behind it, vote for, voted for, carry, side with, be for, were for, want it, cast _ vote, in the yes camp',
  ],
  [
    'vote against opposed',
    'say no, said no, no vote, turn down, not want, against, nay, vote against, voted against, be against, were against, set against, oppose, not for it, on the no side, object, dissent, in the no camp',
  ],
  [
    'abstained',
    'sit out, sat out, hold back, held back, stay away, neither, keep out, kept out, abstention, did not vote, stood aside, stand aside, on the fence',
  ],
  [
    'turnout',
    'go to the polls, went to the polls, take part, took part, use _ vote, used their vote, make use of, cast _ ballot, cast a ballot, come to vote, came to vote, voters went, bother to vote, turn out, those entitled, at the ballot box',
  ],
  [
    'elected seats parliament',
    'take _ seat, sit in, mandates, win _ seats, in the chamber, in the house, deputies, lawmakers, benches, legislators, get in, enter, keep _ seats, hold _ seats, mps',
  ],
  [
    'electricity generation',
    'power, current, juice, give, gave, feed in, fed in, feed into the grid, supply, from the socket, deliver, turn out, churn out, yield, contribute, come from, output',
  ],
  [
    'consumption demand',
    'use, draw, need, burn, eat, drink, soak up, use up, get through, appetite, swallow, thirst, call on, draw from the grid, consume, hunger',
  ],
  [
    'peak demand',
    'greatest need, greatest demand, most was needed, height of, at its height, when most, at the top, cold snap, busiest, tightest',
  ],
  [
    'blackout outage',
    'without power, lights went out, lights go out, in the dark, no power, power cut, go dark, went dark, cut off, failure, no current, candles',
  ],
  ['wind turbines', 'windmill, windmills, blades, rotors, masts, towers, turn, spinning, in the wind'],
  ['solar', 'panels, sun, from the sun, roofs, photovoltaic, cells, sunshine, sunlight'],
  [
    'import',
    'bring in, brought in, buy in, bought in, come from abroad, from abroad, purchase abroad, from outside, shipped in, flow in, come in, across the border, foreign, draw from abroad, get from abroad, over the border',
  ],
  [
    'export',
    'send out, sold abroad, sell abroad, go abroad, went abroad, ship out, shipped out, flow out, leave the country, to foreign, outwards, across its borders, send abroad, sent abroad, foreign buyers, for abroad, overseas',
  ],
  [
    'emissions',
    'exhaust, pollute, send into the air, blow into, belch, pump into the air, give off, release, puff, carbon, greenhouse, discharge, let out, send up, foul the air, footprint, climate gas, climate gases, smoke',
  ],
  [
    'temperature',
    'warm, hot, thermometer, mercury, degrees, heat, warmer, cold, cool, heatwave, chill, warmth, celsius',
  ],
  [
    'rainfall',
    'fall from the sky, fell from the sky, wet, rain, come down, came down, downpour, pour, drench, showers, water from above, soak',
  ],
  ['drought', 'dry, no rain, lack of rain, parched, thirst, without rain, arid'],
  [
    'flood',
    'under water, water came, water rose, burst _ banks, deluge, inundate, submerge, swamp, swamped, high water, wash away, burst its banks, torrents',
  ],
  [
    'fire burnt',
    'go up in flames, went up in flames, flames, burn down, burn, ashes, in ashes, blaze, scorch, char, lay in ashes, gutted, inferno',
  ],
  [
    'destroyed damaged',
    'gone, lay waste, flatten, wipe out, ruin, wreck, no longer exist, reduce to, in ruins, rubble, scorch, tear apart, beyond repair, hit, lost, swept away, written off, uninhabitable',
  ],
  [
    'area hectares',
    'land, ground, surface, expanse, acre, acreage, cover, spread over, plot, stretch, fields, under the plough, tract, extent',
  ],
  [
    'harvest crop',
    'bring in, brought in, gather, reap, yield, grow, from the fields, in the barns, in the silos, pick, picking, threshing, take in, come off the fields, get in, threshed',
  ],
  [
    'livestock animals',
    'herd, beasts, in the sheds, in the barns, heads, flock, stock, cattle, creatures, on the hoof, in the stalls',
  ],
  ['culled slaughtered', 'kill, put down, destroy, put to death, butcher, slay, gassed, put to sleep'],
  ['species', 'kinds, sorts, plants and animals, creatures, types, fauna, flora, wildlife'],
  [
    'population count pairs',
    'breed, nest, brood, breeding, couples, live there, stock, number, counted, roam, animals left, remain in the wild, in the wild',
  ],
  [
    'catch fish landed',
    'haul, bring ashore, brought ashore, pull from the sea, net, nets, land, fish, from the sea, in the nets, hook, take from the sea, took from the sea',
  ],
  [
    'quota limit',
    'may catch, allowed to, be allowed, may, cap, ceiling, permitted, upper limit, not more than, no more than, at most, limit, maximum, restriction',
  ],
  ['reservoir level', 'full, fill, filled, brim, water stored, behind the dam, store, storage, hold, lake'],
  [
    'waste rubbish',
    'throw away, thrown away, throw out, bin, bins, garbage, refuse, trash, litter, landfill, dump, discard, scrap, tip',
  ],
  ['recycling', 'use again, used again, reuse, second life, put back into use, recover, melt down'],
  ['drinking water', 'tap, taps, from the tap, out of the tap, mains, supply, thirst'],
  ['pollution', 'dirt, foul, dirty, contaminate, poison, taint, filth, spill, soot, fumes, particles'],
  ['tree forest', 'woods, wood, timber, plant, woodland, green lungs, trunk, fell, log'],
  [
    'satellites orbit',
    'up there, in space, circle, above our heads, fly, put into space, go up, lift into space, spacecraft, probe, in the sky, send up, sent up, overhead',
  ],
  [
    'mass weight',
    'heavy, weigh, tip the scales, kilos, tonnes, on the scales, bring to the scales, light, bring _ scales',
  ],
  ['resolution', 'details, show details, sharp, make out, pixel, see things, fine, sharpness'],
  [
    'capacity',
    'room for, space for, can take, can hold, can handle, can carry, can make, hold, fit, seat, be built for, built for, designed for, made for, at most, fit in, up to, could take, able to, have places, places, at full stretch, flat out, house, accommodate, spare, when full, to the rafters, at a pinch',
  ],
  [
    'occupancy utilisation',
    'full, taken, in use, busy, filled, seats taken, seats sold, beds taken, sold, used, booked, put to use, working at, running at, of its capacity, at _ capacity, load',
  ],
  [
    'production output',
    'make, turn out, roll off, leave the plant, leave the factory, come off the line, churn out, leave the works, manufacture, build, come out of, assemble, roll off the line, off the line, leave the line, put out, produce, from its plants, spit out, flow from',
  ],
  [
    'research development',
    'laboratories, labs, laboratory, lab, inventors, engineers, drawing board, in the laboratory, scientists, study, invent, tinker, test tube, boffins, researchers',
  ],
  ['patent', 'invention, right to, protection, exclusive, monopoly, intellectual property'],
  [
    'market share',
    'slice, slice of the market, slice of the pie, piece of the cake, piece of the pie, of the market, one in, corner, hold on the market, share, cut, of all sales',
  ],
  [
    'exhibition show',
    'on show, on display, see, objects, put on, showcase, present, pieces, in the rooms, on view',
  ],
  [
    'works objects',
    'pieces, paintings, treasures, exhibits, items, canvases, finds, sculptures, artefacts, artifacts, things',
  ],
  [
    'performance concert',
    'evening, evenings, stage, on stage, gig, show, appearance, curtain, put on, play, night, nights, times on stage',
  ],
  [
    'tickets sold',
    'get in, got in, places sold, admission, seats sold, sell, sold out, at the box office, bought a ticket, pay to get in, paid to get in, entry, entrance, at the gate, at the door',
  ],
  [
    'copies sold books',
    'over the counter, printed, print run, readers, go over the counter, went over the counter, find buyers, found buyers, shift, buy the book, leave the shelves, left the shelves, units, readership',
  ],
  [
    'goals scored',
    'find the net, found the net, put _ net, net, hit the target, put away, strike, struck, score, on target, put past, tally, find the back, back of the net',
  ],
  [
    'goals conceded',
    'let in, allow, pick _ net, ship, leak, let through, goals against, concede, past _ keeper, beaten',
  ],
  [
    'win victory',
    'come out on top, came out on top, beat, prevail, triumph, carry the day, take the points, get the better, overcome, see off, took the points, clinch, edge, claim',
  ],
  [
    'defeat lost',
    'go down, went down, beaten, come off second, leave empty handed, lose, fall to, fell to, bow to, go home empty handed, slip to, suffer',
  ],
  [
    'draw',
    'share the points, end level, level, stalemate, all square, ended level, neither side won, tie, shared the points, honours even',
  ],
  [
    'points table',
    'in the standings, league, collect, gather, haul, on the board, tally, stand on, sit on, pick up, amass',
  ],
  [
    'record',
    'best ever, never before, highest ever, never so, most ever, high water mark, all time, best mark, peak, unheard of, personal best, unsurpassed, top mark, milestone, first time ever, highest since records, lowest ever',
  ],
  [
    'distance race',
    'over, long, course, route, lap, laps, ride, stretch, metres, kilometres, miles, leg, stage, finish line',
  ],
  ['injury time', 'stoppage time, added time, extra time'],
  [
    'transfer fee',
    'cost, come for, came for, buy, bought, go for, went for, sell for, sold for, price, sign for, signed for, pay for',
  ],
  [
    'total',
    'all told, in all, altogether, add up to, adds up, come to, came to, sum, as a whole, put together, taken together, overall, all in all, between them, make, together, in sum, combined, lump together, from start to finish, run to, everything, tally, grand, entire',
  ],
  [
    'average',
    'typical, on the whole, as a rule, normally, usual, ordinary, run of the mill, middling, mean, in the normal course, per head, each, a piece, apiece, on balance, typically, per person',
  ],
  [
    'share percentage',
    'part, portion, in every, out of every, out of a hundred, slice, in a hundred, cent of every, proportion, fraction, quota, of every hundred, piece',
  ],
  [
    'remaining rest',
    'left, leave, leftover, others, what is left, what was left, still there, balance, remainder, for the rest, survive, to go, still to come, still outstanding',
  ],
  [
    'increase rise',
    'go up, went up, gone up, climb, put on, leap, more than before, mount, swell, grow, jump, up, add, gain, surge, shoot up, shot up, on the up, rocket, be up, soar, step up, expand, balloon, rally, edge up, mushroom, multiply, heighten, inch up, creep up, crept up, pick up, head north, higher',
  ],
  [
    'decrease fall',
    'go down, went down, gone down, come down, came down, drop, fewer than before, shrink, dwindle, slide, melt, melt away, tumble, slip, dip, ebb, sag, sink, down, lose, less, wane, plummet, plunge, nosedive, be down, cut, thin, thin out, cave in, recede, crumble, ease, slump, lower, head south, abate, slacken, tail off, fall back, fell back, contract',
  ],
  ['double', 'twice, twofold, two times, times two, twice as much, twice as many, two fold'],
  ['half halve', 'one in two, fifty per cent, every second, one of two, every other, by half, in two'],
  [
    'unchanged stable',
    'stand still, stood still, stay put, stay where, stayed where, hold steady, held steady, no change, the same, as before, remain at, flat, level, static, stick at, stuck at, where it was, not move, stagnate, tread water, frozen',
  ],
  [
    'maximum most',
    'at most, no more than, not more than, cap, ceiling, up to, limit, at its highest, top, at the outside, highest, may not exceed, biggest, peak, upper',
  ],
  [
    'minimum least',
    'at least, no fewer, no less, not less, floor, not under, from, lowest, at its lowest, bottom, smallest, lower',
  ],
  [
    'rank place',
    'come, came, finish, end up, number, position, spot, rank, stand, list, rung, ladder, table, slot, league',
  ],
  [
    'age',
    'old, years old, in _ years, birthday, turn, turned, born, young, year old, aged, at the age, in years, senior',
  ],
  [
    'duration time',
    'last, take, took, go on, went on, run, spell, stretch, hold, keep, long, stay, from start to finish, drag on, within, take up',
  ],
  [
    'deadline expire',
    'by, until, no later than, last day, run out, ran out, at the latest, have until, must by, end, lapse, cut off, before, on the last',
  ],
  [
    'today current now',
    'as things stand, at the moment, these days, nowadays, by now, at present, so far, to date, as we speak, for the time being, this day, up to now, already, at the time of writing, right now, meanwhile',
  ],
  [
    'previous year last year',
    'year before, twelve months before, twelve months earlier, a year ago, a year earlier, the preceding, the year just gone, in the same period, same time last, previous twelve months, twelve months ago, year past, this time last year',
  ],
  ['first half', 'january to june, first six months, opening six months, six months to june'],
  [
    'quarter',
    'three months, january to march, april to june, july to september, october to december, summer months, from july to september, opening three months, three month',
  ],
  [
    'estimate about',
    'reckon, believe, think, guess, suppose, thought to be, ballpark, presumably, suspected, assume, in the opinion, roughly, opine, calculate, work out',
  ],
  [
    'survey poll',
    'ask, asked, questioned, interview, when asked, tell pollsters, told pollsters, pollsters, respondents, answer, quiz, canvass, sounded out, asked whether, questionnaire',
  ],
  [
    'responses',
    'answers, answer, write in, wrote in, reply, send in, sent in, letters, submissions, comments, feedback, react, come back, came back',
  ],
  [
    'scientists researchers',
    'team, experts, boffins, academics, authors, people in the lab, learned, scholars',
  ],
  ['sample', 'tested, examined, look at, looked at, specimens, taken, swab, draw, test'],
];

// How English says at which stage of its course a thing stands: asked for, meant, allowed, refused, begun, done. General
// English of business, public affairs, law, health, science and sport, one list per stage, phrases parted by commas. A phrase
// is matched by stems, so that inflections need no entries of their own; `_` leaves room for what is spoken of (`turned 12
// applicants down`), and `=` takes a word only as it is written. What stands under `nouns` says so as a noun alone.

/** A stage in the course of things, from what someone wants to what is there. */
export type Stage =
  /** Somebody asked, applied, claimed, complained. */
  | 'asked'
  /** So much it takes: a threshold, a rule, a demand of the law. */
  | 'needed'
  /** Planned, promised, offered, aimed at. */
  | 'meant'
  /** Expected, or to come. */
  | 'ahead'
  /** What there is room, power or leave for. */
  | 'able'
  /** Approved, agreed, signed, ordered, awarded. */
  | 'granted'
  | 'refused'
  | 'begun'
  /** Paid, delivered, settled, there. */
  | 'done';

/** Phrases that only look as if they told one: `in order to`, `asked about the food`. */
export const NO_STAGE_PHRASES =
  '=been to, being to, in order to, in order, in order that, ask about, ask whether, ask if, ask how, ask what, ask in, ask by, ask why, apply to, ' +
  'set to music, by our estimate, claim the life of, claim the lives of, call centre, according to plan, go to plan, ' +
  'pass through, pass on, pass over, pass away, pass by, order of magnitude, in the order of, on the order of, of the order of, ' +
  'wait for, waiting list, sign of, signs of, sign that, start with, start at, start from, start on, start out, first of all, ' +
  'vote for, vote with, agree with, agree that, agree to a man, claim that, claim to, insist that it is, suggest that, ' +
  'want of, needless to say, need not, budget airline, budget hotel, planned parenthood, target group, promising, ' +
  'go down, go up, come down, come up, get worse, get better, get smaller, get larger, will power, at will, free will, ' +
  'may well, must see, must have item, offer for sale, offer shelter, offer a view, order of things, law and order, ' +
  'open order, order form, approval rating, approval ratings, application form, demand curve, peak demand, demand for, ' +
  'power demand, energy demand, electricity demand, heat demand, the claimed, propose marriage, license plate, ' +
  'seek refuge, seek asylum, asylum seeker, job seeker, reject the idea, deny that, admit that, begin with';

interface Ways {
  readonly verbs: string;
  readonly nouns: string;
}

export const STAGE_PHRASES: Readonly<Record<Stage, Ways>> = {
  asked: {
    verbs:
      'ask, ask for, ask to, strike for, march for, demand, request, seek, apply, apply for, put in for, bid, bid for, ' +
      'claim, sue, sue for, sued, sued for, petition, petition for, appeal for, plead for, plead, lobby for, ' +
      'press for, push for, hold out for, insist, insist on, clamour for, campaign for, want, wish, wish for, ' +
      'would like, propose, put forward, suggest, recommend, argue for, advocate, submit, hand in, lodge, file, ' +
      'file for, file a claim, send in, enter a claim, put in a claim, put in a request, put in a bid, make a claim, ' +
      'make a request, make an application, tender, tender for, register an interest, express an interest, ' +
      'sign up for, queue for, complain, complain of, complain about, nominate, volunteer, get in touch about, ' +
      'compete for, vie for, draw requests from, draw applications from, seek damages of, seek compensation of, ' +
      'have its eye on, hope to be given, hold its hand out for, stand for, run for, contend for, put its demand at, ' +
      'urge, appeal to, want to see, prosecutors seek, bill for, accuse of, allege, knock at the door for, ' +
      'cry out for, make a bid for, make an offer for, move to raise, move to cut, move to, be after, hanker after, ' +
      'angle for, fight for, go to court for, go to court over, take to court for, put in an application, ' +
      'put in applications, want back, hold a claim for, table a motion for, demand back, file a request for, ' +
      'file requests for, go cap in hand for, lay claim to, make representations, raise a claim, send off for, ' +
      'be in the running for, seek permission for, ask permission for, ask leave to, ask leave for, issue a writ for, ' +
      'bring an action for, go to law for, aspire to, yearn for, beg for, solicit, challenge, contest, appeal against, ' +
      'protest, protest against, raise an objection, raise objections, hand in a request, hand in requests, ' +
      'make demands for, issue a call for, start a petition for, collect signatures for, gather signatures for, ' +
      'set its price at, float, moot, argue that, make the case for, make a case for, invite, put its hand up for, ' +
      'put up its hand for, have its heart set on, plump for, beseech, implore, enter a bid, enter a plea for, ' +
      'write off for, be on the waiting list for, queue up for, join the queue for, ask to be given, ask to have, ' +
      'ask to be paid, claim back, turn to the state for, look to the state for, hold out its hand for, go after, ' +
      'chase, dun, invoice for, put in a bill for, present a bill for',
    nouns:
      'application, applicant, request, demand, bid, bidder, claim, claimant, petition, proposal, complaint, ' +
      'complainant, candidate, candidacy, inquiry, enquiry, lawsuit, grievance, objection, asking price, wish list, ' +
      'amendment, hopeful, contender, nomination, referral, ticket request',
  },
  needed: {
    verbs:
      'need, require, must, have to, need to, prescribe, stipulate, lay down, oblige, make compulsory, make mandatory, ' +
      'be due, be short of, fall short by, be enough, would be enough, would do, would suffice, would have be enough, ' +
      'would have sufficed, suffice, qualify from, kick in at, be safe, be deemed safe, be considered safe, ' +
      'rule asks for, law asks for, be the least, may not fall below, may not exceed, must not exceed, ' +
      'must not fall below, should not exceed, take at least, be capped at, cap at, limit to, be limited to, ' +
      'be required, be compulsory, be mandatory, the law says, the rules say, the standard be, the norm be, ' +
      'would have needed, would have taken, call for, the rule be, the rules be, be obligatory, be a must, ' +
      'may be no more than, may be no higher than, may be no less than, must be kept below, must be kept above, ' +
      'shall not exceed, be the legal limit, be thought proper, be thought safe, be judged safe, be regarded as safe, ' +
      'be recommended, be allowed at most, cannot do without, depend on, be dependent on, call for at least, take to, ' +
      'it takes, it would take, would be needed, be needed, be wanting, be lacking, run short of',
    nouns:
      'threshold, requirement, minimum, limit, lower limit, upper limit, quorum, hurdle, safe level, safety level, ' +
      'legal limit, guideline, guideline value, obligation, danger level, cut off, trip wire, warning level, ' +
      'alarm level, alert level, safety margin, permissible level, statutory minimum, covenant, speed limit, rule, ' +
      'standard, norm',
  },
  meant: {
    verbs:
      'plan, plan for, plan on, plan to, plan with, budget, budget for, earmark, set aside, put aside, lay aside, ' +
      'pencil in, schedule, schedule for, set down for, put down for, intend, mean to, be meant to, =was meant to, ' +
      '=were meant to, be supposed to, =was supposed to, =were supposed to, aim, aim at, aim for, aim to, set out to, ' +
      'target, shoot for, strive for, envisage, foresee, provide for, promise, pledge, vow, undertake to, commit, ' +
      'commit to, commit itself to, sign a pledge, sign up to, guarantee, offer, put on the table, be on the table, ' +
      '=was on the table, be on offer, hold out, dangle, hope for, hope to, want to, would like to, =was to, =were to, ' +
      'would have, should have, ought to have, =was due to, =were due to, =was due, =were due, =had be due, ' +
      'be earmarked for, be destined for, be slated for, slate, slate for, map out, draw up, lay out plans for, ' +
      'set itself, set a goal of, set a target of, =had wanted to, =had hoped to, =had hoped for, =had reckoned with, ' +
      '=had counted on, =had banked on, bank on, reckon on, ring fence, be down for, =was down for, =was put at, ' +
      '=had be put at, =was billed at, be designed for, =was designed for, design for, be laid out for, ' +
      'be intended for, swear to, give its word to, put its name to, propose to, have in mind, toy with, should cost, ' +
      'should be, say it would, say it will, be to be have for, be on course to, have yet to, =had yet to, be yet to, ' +
      'be still to, remain to be, owe, be owed, remain unpaid, be overdue, fail to, have failed to, put in the plan, ' +
      'put into the budget, write into the budget, set sights on, have promises for, have promises of, ' +
      'set its heart on, swear, be aiming for, undertake, have plans for, =had plans for, have in its sights, ' +
      'be pencilled in for, put on the calendar, fix for, book for, be booked for, set as a target, set as a goal, ' +
      'make it its goal, pin its hopes on, dream of, look to, hold out the prospect of, give an undertaking to, ' +
      'give a pledge to, put its signature to a pledge, sign our pledge, sign a promise, said it would, ' +
      'said they would, =had said it would, =had told, be billed as, be billed at, be priced at the outset at, ' +
      'be calculated at, =was calculated at, =had calculated, =was projected to, =were projected to, =had projected, ' +
      '=had expected, =had forecast, =had foreseen, =had announced, =had promised, =had intended, =had meant, ' +
      '=had planned, would originally, =was originally, =were originally, in the original plan, on paper, ' +
      'on the drawing board, in theory, in the plan, under the plan, under the plans, according to the plan, ' +
      'according to the timetable, by the timetable, on schedule for, as planned, as promised, as budgeted',
    nouns:
      'plan, budget, target, aim, objective, ambition, quota, pledge, promise, offer, schedule, timetable, intention, ' +
      'undertaking, guarantee, vow, original estimate, first estimate, cost estimate, price tag at the outset, ' +
      'appropriation, earmark, manifesto, roadmap, draft budget, business plan, agreed price, projected cost, ' +
      'backlog of promises, letter of intent, goal',
  },
  ahead: {
    verbs:
      'will, shall, be to, would, be going to, be about to, be set to, be due to, be due, expect, be expected to, ' +
      'forecast, predict, anticipate, reckon with, look forward to, see coming, be likely to, bound to, be bound to, ' +
      'poised to, be poised to, guide for, guide to, tip to, be tipped to, on track to, on course for, on course to, ' +
      'be headed for, await, be awaiting, look set to, be in prospect, lie ahead, be in the pipeline, ' +
      'be in the offing, in store, be scheduled to, be slated to, hope to have, bid fair to, be feared, ' +
      'reckon it will, think it will, put next year at, should reach, should come to, be on its way, be on their way, ' +
      'follow next year, come next year, join later, peak at next, go up next, rise next, fall next, follow, count on, ' +
      'rely on, stand ready to, be tipped for, be in line to, be shaping up to, look likely to, look like, ' +
      'have on the way, be in the pipeline for, will have to, will need, have ahead of it, next year will, in future, ' +
      'from next year, from next month, once complete, once it be complete, when it be complete, when complete, ' +
      'when finished, once finished, by then, at the end of the decade, envision, be foreseeable, ' +
      'be around the corner, be about to get, stand to gain, stand to lose, put the cost of next year at, reckon that, ' +
      'expects that, fear that, hope that, predict that, assume, work on the assumption of, pencil in for next year',
    nouns:
      'forecast, projection, prediction, expectation, outlook, guidance, prognosis, consensus, estimate for next year, ' +
      'best case, worst case, central case, base case, likely cost, expected cost',
  },
  able: {
    verbs:
      'can, could, be able to, can handle, can take, can hold, can carry, can seat, can accommodate, can produce, ' +
      'can process, can cope with, have room for, have space for, have capacity for, be built for, be good for, ' +
      'have beds for, be equipped for, be fit for, be licensed for, be cleared for, be rated at, be capable of, ' +
      'have the means for, hold at most, hold up to, cope with, be enough for, would be enough for, will stretch to, ' +
      'provide room for, offer room for, offer space for, offer places for, be allowed to, allow to go to, ' +
      'let go up to, authorise up to, permit up to, be entitled to, be eligible for, qualify for, fit the licence, ' +
      'meet the criteria, be potentially, run the risk of, be liable to, may, may enter, might hold, ' +
      'have a ceiling of, have berths for, have seats for, have places for, could fit, would fit, be big enough for, ' +
      'be large enough for, be certified for, be approved for up to, be authorised to, be empowered to, be free to, ' +
      'may draw on, have at its disposal, have at their disposal, have access to, be up to, at full tilt, ' +
      'at full capacity, at full stretch, at full load, flat out, if full, when full, if filled, at most, at the most, ' +
      'at the outside, at a pinch, in theory could, be able to take, let _ have up to',
    nouns:
      'capacity, maximum, ceiling, upper bound, top limit, nominal output, rated output, installed capacity, headroom, ' +
      'highest possible, maximum possible, highest fine, maximum fine, maximum penalty, possible fine, entitlement, ' +
      'full load, full capacity, permitted maximum, credit line, facility limit, borrowing limit, design capacity, ' +
      'design load, credit limit',
  },
  granted: {
    verbs:
      'grant, approve, approve of, authorise, permit, award, allot, agree, agree to, agree on, accede to, consent to, ' +
      'assent to, concede, clear for, license, sanction, ratify, adopt, vote through, wave through, let through, ' +
      'nod through, rubber stamp, sign off, sign off on, sign, sign up, give the green light, give the green light to, ' +
      'give the go ahead, give the go ahead to, give the nod, give the nod to, give its blessing to, give leave to, ' +
      'give permission, give permission for, get the green light, get the go ahead, get the nod, get permission, ' +
      'get approval, win approval, say yes, say yes to, give a yes to, find for, find in favour of, rule in favour of, ' +
      'endorse, rubberstamp, offer places to, send out offers to, order, commission, contract for, place an order for, ' +
      'enter into, make available, release for, lay down as, impose, decree, enact, write into law, hand down, ' +
      'hand out, dole out, mete out, sentence, sentence to, fine, order to pay, find against, be ordered to pay, ' +
      'certify, accredit, underwrite, give the thumbs up, give the thumbs up to, green light, give consent, ' +
      'give consent to, give clearance, rule admissible, declare eligible, find eligible, shortlist, short list, ' +
      'be in line for, clinch, win a contract, win a grant, nail down, seal, strike a deal on, shake hands on, ' +
      'come to terms on, reach agreement on, sign a contract for, bring under contract, be on order, have on order, ' +
      'have _ on order, on order, succeed, get through, win through, win the right to, come up to, accept into, ' +
      'accept onto, embrace, get a place, be offered a place, get a yes, find favour with, meet with approval, ' +
      'carry the motion, give leave for, give the all clear, give the all clear to, give the all clear for, ' +
      'get the all clear, initial, put pen to paper on, put its name on, strike a bargain, shake on, get the stamp, ' +
      'put its stamp on, give the stamp to, wave _ through, nod _ through, let _ through, vote _ through, sign _ off, ' +
      'give the seal of approval to, be given leave, be given permission, be given the right to, ' +
      'be given the go ahead, be given the green light, take up on, give way, give in to, yield to, meet a demand, ' +
      'meet the demand, meet the request, grant a request, comply with a request, accede, say they may, said they may, ' +
      'said it may, recognise the claim, recognise as refugees, give asylum, give asylum to, give a licence, ' +
      'give a licence to, hand a licence to, hand a contract to, give a contract to, place a contract, ' +
      'win the contract, win the order, win the bid, be chosen, be selected, pick for, plump down for, ' +
      'sign a deal for, put its signature to, put its signature under, vote _ into law',
    nouns:
      'approval, permit, permission, licence, authorisation, consent, order, clearance, allotment, acceptance, ' +
      'adopted budget, approved budget, go ahead, green light',
  },
  refused: {
    verbs:
      'refuse, reject, deny, decline, dismiss, turn down, turn _ down, turn away, turn _ away, throw out, throw _ out, ' +
      'strike down, strike _ down, knock back, knock _ back, send away, send _ away, send back, send packing, rebuff, ' +
      'spurn, veto, disallow, overrule, quash, overturn, say no, say no to, give a no to, shoot down, shoot _ down, ' +
      'vote down, vote _ down, rule out, rule inadmissible, find inadmissible, weed out, strike off, cross out, ' +
      'withdraw, call off, scrap, shelve, cancel, abandon, axe, revoke, rescind, repeal, take back, pull out, ' +
      'back out, walk away from, go away empty handed, come away empty handed, leave empty handed, get nothing, ' +
      'be left empty handed, fall through, lose out, write off, give the thumbs down, give the thumbs down to, ' +
      'give short shrift, vote against, withhold, ward off, fend off, fight off, send home, show the door, ' +
      'cold shoulder, opt out, bow out, disqualify, rule ineligible, declare void, annul, put on ice, put on hold, ' +
      'mothball, pull the plug on, ditch, get the brush off, snub, draw a blank, be left out, reject out of hand, ' +
      'deny entry, fall at the first hurdle, come to nothing, go home empty handed, throw out of court, give up on, ' +
      'rebut, repudiate, cut off, strike from the list, take off the list, remove from the list, leave out, pass over, ' +
      'turn its back on, wave away, brush aside, brush off, swat away, keep out, lock out, screen out, fob off, ' +
      'put off, put _ off, hold off, hand back unopened, send back unopened, not let through, get no, receive no, ' +
      'be given no',
    nouns:
      'refusal, rejection, denial, cancellation, withdrawal, veto, dismissal, disqualification, revocation, annulment',
  },
  begun: {
    verbs:
      'begin, start, launch, commence, embark on, set about, set in motion, get under way, be under way, ' +
      'be under construction, under construction, be going up, going up, be being built, being built, ' +
      'be being erected, being erected, being laid, being installed, being fitted, being repaired, being rebuilt, ' +
      'being treated, being investigated, being examined, being processed, being developed, being prepared, ' +
      'in progress, be in progress, work be going on, break ground, break ground on, lay the foundation stone, ' +
      'lay the first stone, lay the keel, be at work on, enrol, enroll, open a file on, open proceedings, ' +
      'open an inquiry into, set to work on, be half finished, be in the works, put in hand, put out to tender, ' +
      'be in hand, be pending, still pending, be in treatment, kick off, get going, ramp up, on the stocks, ' +
      'on the slipway, in the making, get off the ground, get rolling, be in the throes of, be midway through, ' +
      'be half done, roll out, take the first steps, take shape, be taking shape, start work on, begin work on, ' +
      'work have begun on, work have started on, work began on, work started on, make a start on, make a start with, ' +
      'dig the first hole, cut the first sod, turn the first sod, lay hands on, be being dug, be being laid, ' +
      'be being fitted, be being treated, be being looked at, be being examined, be being processed, being dealt with, ' +
      'in the hands of the builders, under examination, under review, under investigation, under treatment, ' +
      'in training, in trial, in trials, in the queue',
    nouns:
      'construction start, ground breaking, groundbreaking, enrolment, enrollment, work in progress, ' +
      'construction site, building site',
  },
  done: {
    verbs:
      'complete, finish, deliver, supply, hand over, hand _ over, hand out keys to, turn over, carry out, carry _ out, ' +
      'install, instal, put in place, be in place, set up, set _ up, put up, put _ up, erect, build, rebuild, lay, ' +
      'fit, open, commission into service, enter service, go into service, go on line, come on stream, go live, ' +
      'be up and running, be in operation, be in use, be in service, pay, pay out, pay _ out, pay in, pay _ in, ' +
      'pay off, pay back, pay for, repay, transfer, disburse, remit, settle, settle for, spend, cost, swallow, eat up, ' +
      'burn through, get through, use up, run up, come to, came to, amount to, amounted to, add up to, work out at, ' +
      'total, reach, hit, attain, achieve, manage, turn out to be, turn out, end up, end up with, end with, ' +
      'close with, wind up with, finish with, make do with, get by with, have to make do with, get, receive, obtain, ' +
      'collect, pick up, pocket, bank, cash, cash in, take delivery of, take possession of, take home, come away with, ' +
      'walk away with, walk off with, go home with, be given, be handed, be paid, in the bag, have in the bag, arrive, ' +
      'land in, get to, resolve, deal with, clear up, wrap up, dispose of, work through, process, rule on, decide, ' +
      'close the book on, close, tick off, put to bed, bring to an end, bring to a close, conclude, solve, answer, ' +
      'complete work on, finish off, sort out, see to, attend to, get round to, put right, mend, repair, fix, replace, ' +
      'restore, return, give back, bring back, hand back, hand _ back, recover, get back, retrieve, repatriate, ' +
      'deport, expel, evict, remove, take away, recall, stop, stop selling, stop using, cease, quit, give up, ' +
      'strike out, cut, shed, axe jobs, lay off, lay _ off, let go, go, gone, have gone, disappear, vanish, shut, ' +
      'demolish, pull down, tear down, sell, sell off, ship, put on the road, ride, cover, travel, drive, fly, run, ' +
      'cycle, put into arms, put in arms, give, administer, inject, jab, vaccinate, treat, operate on, cure, ' +
      'discharge, save, rescue, plant, harvest, bring in, land fish, catch, dig, drill, bore, produce, make, ' +
      'turn out cars, generate, deploy, print, publish, release, hire, take on, take _ on, fill, man, staff, move in, ' +
      'move into, be home to, employ, have on the payroll, have on its books, be at work, be on site, stand, exist, ' +
      'be there, be found, find, measure, count, observe, record, log, clock, come in at, stood at, stands at, ' +
      'stand at, be fitted, go to, go into, go out to, have already, do so, did so, done so, keep its word, ' +
      'make good on, follow through on, be as good as its word, honour, fulfil, live up to, put into practice, ' +
      'implement, put into effect, realise, execute, exercise, draw down, draw, call up, take up the offer, ' +
      'make use of, use, in the end, take part in, go through with, see through, pull off, bring off, accomplish, ' +
      'meet, change hands, fetch, go under the hammer for, go for, be sold, sign over, convert, graduate, ' +
      'certify as complete, convict, sit on, hold, have in hand, own, fork out, shell out, cough up, stump up, ' +
      'chip in, contribute, put up the money, put in, inject into, plough into, sink into, pump into, actually, ' +
      'eventually, finally, in fact, de facto, contribute to, supply to, turn up, show up, come, attend, vote, cast, ' +
      'poll, win, help, serve, take up, make it, make it to, go out, earn, gain, score, lose, cover _ costs, ' +
      'be afloat, be connected, hook up, plug in, be occupied, be let, switch on, be ready, polish off, bring home, ' +
      'put to work, come off, be history, have to its name, notch up, rack up, clock up, chalk up, tot up, ' +
      'be left with, be content with, have to be content with, have to settle for, post, run out at, come out at, ' +
      'prove to be, proved to be, materialise, make reality, on the ground, to show for, on the water, in the air, ' +
      'in the ground, on the rails, on the roads, in the shops, in the field, out of the ground, put to sea, ' +
      'go to sea, put into service, take into service, put into operation, take into use, put to use, make up, ' +
      'account for, consist of, number, at work, be at home in, be in force, be in effect, took effect, ' +
      'come into force, came into force, be on the statute book, have be in force, go through the turnstiles, ' +
      'come through the door, came through the door, walk through the door, be delivered, find its way to, ' +
      'get to where it be needed, reach its destination, change owner, be transferred, land in the account of, ' +
      'land on the desk of, put _ together, put _ right, set _ free, let _ go, give _ back, bring _ back, send _ out, ' +
      'take _ back, bring _ home, take _ off the road, pull _ down, tear _ down, close _ down, shut _ down, shut down, ' +
      'close down, take _ away, strike _ out, clear _ away, cart off, cart _ off, cart away, carry off, carry away, ' +
      'sweep away, wash away, write _ off, throw _ away, throw away, in reality, in truth, in practice, ' +
      'as it turned out, in the event, when the bill came, when it be done, when all be done, so far have',
    nouns:
      'payment, delivery, completion, actual, actual cost, final cost, final bill, outturn, settlement, payout, ' +
      'pay out, disbursement, remittance, instalment, repayment, final price, price paid, actual figure, achieved, ' +
      'true cost',
  },
};

/** Forms that share a stem with a verb of these lists and are nouns of another meaning, or names of things. */
export const NO_STAGE: ReadonlySet<string> = new Set(
  (
    'building buildings author authors authority authorities opening openings meeting meetings setting settings acting ' +
    'housing shipping department departments general generation generations operator operators producer producers project ' +
    'projects product products production factory maker makers holder holders holding holdings owner owners user users ' +
    'member members runner runners rider riders driver drivers player players winner winners builder builders customer ' +
    'supplier suppliers supplies fishing mining cutting filing filings finding findings fixed fixture fixtures closed ' +
    'stand stands means meaning wellbeing being going seat seats sleep fine flying running riding cycling training covering ' +
    'printing publishing publisher publishers publication publications record records recorder use useful user bar bars bank ' +
    'banks banking land lands landing landings fall officer office official officials party parties commissioner ' +
    'commission commissions contractor contractors service services cover covers man men staff station stations ' +
    'administration administrator administrators management manager managers treatment treatments treaty act acts press ' +
    'appealing demanding promising opposing opposition issue issues drawing drawings catching striking strike strikes closing ' +
    'conditions conditional conditioning passing passenger passengers passage passages past permanent general filling ' +
    'runs run drive drives market voter voters poll polls polling ticket tickets cast casts place placement places post goals'
  ).split(' '),
);

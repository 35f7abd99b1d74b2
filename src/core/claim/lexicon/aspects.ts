// Sibling measures of one thing, which a text tells side by side: what came in and what went out, for and against, before tax
// and after it. One axis a pair or row of siblings, with the phrases for each; they are written as in stages.ts.

/** What two sibling measures have in common; the poles of an axis exclude each other. */
export type Axis =
  | 'money'
  | 'profit'
  | 'moving'
  | 'trade'
  | 'vote'
  | 'spread'
  | 'stock'
  | 'match'
  | 'outcome'
  | 'scope'
  | 'toll'
  | 'tense';

/** Phrases that only look as if they told an aspect: `12 were left`, `arrive at a sum`. */
export const NO_ASPECT_PHRASES =
  'be left, leave over, leave behind, leave it at, arrive at, come out at, go on to, pay attention, pay tribute, pay heed, pay a visit, ' +
  'at the cost of, at any cost, cost of living, win over, lose sight, lose touch, break down, in the event, take place, ' +
  'in place, first place, place of, in addition, in addition to, new year, settle for, close to, close by, clear that, clear up to, ' +
  'clear of, decide on, support for, in support, support act, save for, move to cut, move to raise, sick leave, parental leave, ' +
  'draw up, draw down, draw on, return to, be worth a, worth noting, add that, place in, bill of, free of charge, let in the';

export const ASPECT_PHRASES: Readonly<Record<Axis, Readonly<Record<string, string>>>> = {
  money: {
    income:
      'income, revenue, turnover, sales, takings, proceeds, receipts, take in, bring in, earn, rake in, net sales, ticket sales, ' +
      'pull in, come into the till, go into the till, make from, derive from, cash in, fetch, gross takings, draw in, in receipts',
    spending:
      'cost, spend, spending, expenditure, expense, outlay, outgoings, pay, pay out, pay for, swallow, eat up, fork out, shell out, ' +
      'stump up, lay out, plough into, pour into, sink into, burn, burn through, bill, payroll, disburse, invest, consume, gobble up, ' +
      'devour, run up costs of, capital spending, capital expenditure, capex, drain, go on, purchase, outflow, set _ back, ' +
      'invest in, fund, finance, bankroll, bear, shoulder',
    debt: 'debt, borrow, borrowings, loan, liability, liabilities, owe, credit line, bond, overdraft, mortgage, arrears',
    value:
      'book value, worth, value at, valuation, market value, appraise at, carrying value, assess at, market capitalisation',
    capital:
      'equity, cash, liquidity, =reserves, treasury, chest, coffers, in the bank, at the bank, in the till, nest egg, war chest',
  },
  profit: {
    operating:
      'operating profit, operating result, operating income, operating loss, operating margin, trading profit, ebit, ' +
      'profit from operations, earn from operations, before interest and tax, operating surplus, operating earnings',
    ebitda:
      'ebitda, before interest tax and depreciation, before depreciation, before interest tax depreciation and amortisation, ' +
      'before interest tax depreciation',
    pretax:
      'pre tax profit, pre tax result, pretax, pre tax, before tax, before taxes, pre tax loss, profit before tax',
    net:
      'net profit, net income, net loss, net result, net earnings, after tax, after taxes, bottom line, below the line, ' +
      'profit after tax, when all is paid, what remained, what was left, was left over, after interest and tax, profit for the year, ' +
      'attributable to shareholders, taxman had been served, tax had been paid, there remained',
    gross:
      'gross margin, gross profit, gross result, before deductions, gross salary, gross pay, gross exports, gross earnings',
  },
  moving: {
    in:
      'join, hire, recruit, take on, newcomer, arrive, arrival, immigrate, immigrant, immigration, move in, move here, move to, ' +
      'settle in, settle here, enrol, enrolment, entrant, admission, admit, intake, starter, come in, birth, born, sign up, inflow, ' +
      'new hire, new arrival, put on the payroll, go on the payroll, take up residence, set foot in, flock to, pour in, stream in',
    out:
      'leave, leaver, =depart, =departs, =departed, =departing, =departure, =departures, quit, resign, resignation, emigrate, emigrant, emigration, move out, move away, ' +
      'drop out, outflow, exit, lay off, dismiss, dismissal, shed, let go, walk out, retire, retirement, turn its back on, ' +
      'go away, death, die, discharge, strike out, cull, go home, send home, pack its bags, be off, stream out, flee, hand in notice, ' +
      'sack, make redundant, redundancy, show the door',
    net: 'net migration, net inflow, net outflow, on balance, net gain, net loss of, net exports, net imports, the balance',
  },
  trade: {
    import:
      'import, buy abroad, bring in from abroad, from abroad, foreign purchase, buy from abroad, ship in',
    export:
      'export, sell abroad, ship abroad, go abroad, send abroad, foreign sales, sell to abroad, cross the borders outwards',
    domestic: 'at home, =domestic, home market, domestically, =locally',
  },
  vote: {
    yes:
      'in favour, in favor, vote for, vote yes, vote in favour, say yes, yes votes, yes vote, =backed, =backing, =supported, ' +
      '=supporting, ayes, =favour, =favours, =favoured, welcome, yes share, endorse, satisfied, think it right, find it right, ' +
      'happy with, think it good, were for, are for, be behind',
    no:
      '=against, oppose, vote against, vote no, say no, no votes, no vote, noes, reject, disapprove, object, turn down, dislike, ' +
      'no share, dissatisfied, unhappy, disagree, think it wrong, call excessive, call it excessive, want none of',
    abstain:
      'abstain, abstention, =undecided, do not know, no opinion, have no view, withhold their vote, sit on the fence, stay neutral',
    turnout:
      'turnout, turn out, take part, cast a vote, cast a ballot, cast their vote, cast their votes, go to the polls, vote at all, ' +
      'ballots cast, return their ballot, entitled to vote, eligible to vote, valid votes, go to vote, show up to vote',
  },
  spread: {
    mean: '=mean, average, on average, in the mean, arithmetic mean, averaging',
    median:
      'median, =middle, half of them, one in two, half have, half had, half of our, half wait, half were, half are, half work, ' +
      'half travel, half of those, half of the, every second one',
    most:
      'maximum, highest, longest, biggest, largest, =peak, peak at, as far as, as many as, as much as, as long as, at its height, ' +
      'at the height, high point, farthest, furthest, fastest, heaviest, dearest, upper end, steepest, deepest, ' +
      'ninety fifth percentile, the record',
    least:
      'minimum, lowest, shortest, smallest, low point, as little as, as few as, slowest, lightest, cheapest, lower end, trough, weakest',
  },
  stock: {
    held:
      'backlog, order book, in stock, stockpile, stock of, inventory, outstanding, waiting list, on the list, queue, pending, ' +
      'open cases, on the books, stand at, installed base, in existence, in circulation, unsettled, unresolved, remaining, still hold, ' +
      'cumulative, since the start, on record, in store, unfinished business, yet to be dealt with, unanswered',
    fresh:
      'new orders, fresh orders, orders received, order intake, orders placed, =newly, new cases, during the quarter, during the year, ' +
      'during the month, add, additional, addition, =fresh, place, come in during, receive, new, book in, gain, take in, log',
    gone:
      'work off, clear, resolve, settle, close, deal with, decide, dispose of, wind up, tidy up, dispatch, sell off, work through, ' +
      'tick off, get through, answer, wrap up, rule on',
  },
  match: {
    won: 'win, victory, beat, =defeated, triumph, come out on top, prevail, take the points',
    lost: 'lose, =loss, =losses, =defeat, =defeats, beaten, go down to, lose out, be beaten',
    drawn: '=draw, =draws, =drew, =drawn, =tie, =ties, =tied, share the points, stalemate',
    scored: 'goals for, score, goals scored, =netted, find the net, put away',
    conceded: 'goals against, concede, let in, goals conceded',
  },
  outcome: {
    solved:
      'solve, clear up, succeed, success, cure, recover, survive, survivor, save, return, find again, intact, unharmed, get back',
    failed:
      'unsolved, fail, failure, lapse, steal, =missing, break, ruin, destroy, spoil, damage, waste, throw away, write off, defective, ' +
      'faulty, go missing, come to nothing',
  },
  scope: {
    with:
      'including, =include, =includes, inclusive of, with bonuses, all in, as reported, thrown in, with everything, taken together, ' +
      'group as a whole, with overtime, all in sustaining, after exceptional items, after the write down, after special items, ' +
      'location based, statutory, once derivatives are included, with derivatives',
    without:
      'excluding, =excludes, exclusive of, leaving out, left out, leaving aside, leave out, not counting, not including, stripping out, ' +
      'strip of, strip out, take out, apart from, before bonuses, before special items, underlying, =adjusted, net of, disregarding, ' +
      'like for like, =comparable, organic, organically, at constant exchange rates, in constant currency, at constant currency, ' +
      'before exceptional items, market based, cash cost, other than, except for, without the effect, without the special, ' +
      'without the one off, without special, without exceptional, but for, outright, directly, without bonuses',
  },
  toll: {
    dead: 'die, death, =dead, kill, fatality, lose their lives, drown, perish, lives lost, bodies, lose its life',
    hurt: 'injure, injury, =hurt, =wounded, casualty, in hospital, hospitalise, to hospital, admit to hospital',
    ill: 'infect, infection, fall ill, =sick, sicken, test positive, confirmed cases, catch the disease',
    gone: 'unaccounted for, evacuate, displace, =homeless, make homeless, flee their homes',
  },
  tense: {
    now: 'until now, so far, hitherto, today, at present, now, currently, at the moment, to date, as things stand, for the present',
    after:
      'afterwards, in future, from then on, thereafter, after the works, once finished, when finished, when complete, when it is complete, ' +
      'once complete, once it is complete, when it opens, once it opens, with every phase, when all phases, at full build out',
  },
};

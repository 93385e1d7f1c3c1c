const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [form = '', base = ''] = pair.split(':');
        return [form, base];
      }),
  );

/** Irregular past tenses that need no auxiliary, by form → base. After Quirk et al. (1985), §3.11–3.20. */
export const irregularPast = pairs(`
  began:begin became:become beat:beat bore:bear bought:buy brought:bring broke:break built:build burnt:burn came:come caught:catch
  chose:choose cut:cut dealt:deal did:do drew:draw drove:drive ate:eat fell:fall felt:feel fled:flee flew:fly fought:fight found:find
  forbade:forbid foresaw:foresee gave:give went:go got:get grew:grow had:have held:hold hid:hide hit:hit kept:keep knew:know laid:lay
  led:lead left:leave lent:lend let:let lost:lose made:make meant:mean met:meet overthrew:overthrow overcame:overcome overran:overrun
  oversaw:oversee paid:pay proved:prove put:put ran:run rode:ride rose:rise said:say sang:sing sank:sink sat:sit saw:see sent:send
  set:set shook:shake shot:shoot shrank:shrink shut:shut slew:slay sold:sell sought:seek sped:speed spent:spend split:split spoke:speak
  spread:spread sprang:spring stood:stand stole:steal strove:strive struck:strike swore:swear took:take taught:teach thought:think threw:throw
  told:tell undertook:undertake underwent:undergo understood:understand upheld:uphold withdrew:withdraw withheld:withhold withstood:withstand
  won:win wrote:write rebuilt:rebuild retook:retake undid:undo upset:upset outlawed:outlaw arose:arise awoke:awake forgot:forget
  froze:freeze swept:sweep slept:sleep wept:weep crept:creep bled:bleed bred:breed fed:feed shed:shed forsook:forsake lay:lie
  quit:quit rid:rid`);

/** Irregular participles that are no past tense: they need "was" or "had" before them. */
export const irregularParticiples = pairs(`
  begun:begin become:become beaten:beat born:bear borne:bear broken:break chosen:choose come:come done:do drawn:draw driven:drive
  eaten:eat fallen:fall flown:fly forbidden:forbid foreseen:foresee given:give gone:go grown:grow hidden:hide known:know overthrown:overthrow
  overcome:overcome overrun:overrun overseen:oversee risen:rise run:run seen:see shaken:shake shown:show sprung:spring stolen:steal
  sunk:sink sworn:swear taken:take thrown:throw torn:tear undertaken:undertake undergone:undergo withdrawn:withdraw written:write
  proven:prove slain:slay frozen:freeze forgotten:forget arisen:arise retaken:retake rewritten:rewrite mistaken:mistake`);

// Shows one card in several ways, one after another, and reports what became of it in each. The answers' shape is RenderedCard's.

const showPalette = (palette, theme, width) => {
  document.documentElement.style.colorScheme = theme
  for (const [name, colour] of Object.entries(palette)) document.documentElement.style.setProperty(`--${name}`, colour)
  document.documentElement.style.setProperty('--page', theme === 'dark' ? '#1b1b1b' : '#ebebeb')
  document.getElementById('card').style.width = `${width}px`
}

const withoutHiding = value => {
  if (Array.isArray(value)) return value.map(withoutHiding)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([name, inner]) => !(name === 'isVisible' && inner === false))
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutHiding(inner)]))
}

const useMarkdown = () => {
  const processor = window.markdownit()
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = processor.render(text)
    result.didProcess = true
  }
}

// The renderer knows no charts; a chart's fallback is a part of the card and is shown instead.
const isKnown = event => event.event === AdaptiveCards.ValidationEvent.UnknownElementType && /\bChart\.\w+/.test(event.message)

const parse = (json, hostConfig) => {
  // The renderer's pattern for languages remembers where its last match ended, and so refuses every second card.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0
  const context = new AdaptiveCards.SerializationContext()
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig)
  card.parse(json, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index))
  const all = [...events, ...card.validateProperties().validationEvents]
  return { card, warnings: all.filter(event => !isKnown(event)).map(event => event.message) }
}

const describe = element => {
  const box = element.getBoundingClientRect()
  return `${element.tagName.toLowerCase()}.${element.className} ${Math.round(box.left)}-${Math.round(box.right)} "${element.textContent.slice(0, 40)}"`
}

const overflow = root => {
  const card = root.getBoundingClientRect()
  const all = [...root.querySelectorAll('*')].filter(element => element.getClientRects().length > 0)
  const outside = all.filter(element => {
    const box = element.getBoundingClientRect()
    return box.right > card.right + 0.5 || box.left < card.left - 0.5
  })
  const clipped = all.filter(element =>
    !element.matches('input, select, textarea, option') && getComputedStyle(element).overflowX !== 'visible' &&
    element.scrollWidth > element.clientWidth + 1)
  return [...new Set([...outside, ...clipped])].map(describe)
}

const nameOf = control => {
  const ids = [control, control.closest('[role=radiogroup], [role=group]')]
    .flatMap(element => (element?.getAttribute('aria-labelledby') ?? '').split(/\s+/))
  const named = ids.map(id => id && document.getElementById(id)?.innerText)
  const labels = [...(control.labels ?? [])].map(label => label.innerText)
  return [...new Set([...named, ...labels, control.getAttribute('aria-label')])].filter(Boolean).join(' / ')
}

const look = root => ({
  text: root.innerText,
  blocks: [...root.querySelectorAll('.ac-textBlock, .ac-richTextBlock')].map(block => block.innerText),
  blockTags: [...root.querySelectorAll('.ac-textBlock *')].map(element => element.tagName.toLowerCase()),
  inputs: [...root.querySelectorAll('input, select, textarea')].map(nameOf),
  overflow: overflow(root),
  height: Math.ceil(root.getBoundingClientRect().height),
})

// A button's card closes when a neighbour's opens, so each is looked at while it is open.
const lookIntoEach = root => [...root.querySelectorAll('button.expandable')].map(button => {
  button.click()
  return look(root)
})

const show = (json, { theme, width, unfolded }) => {
  const root = document.getElementById('card')
  const config = window.hostConfig(theme)
  showPalette(config.palette, theme, width)
  useMarkdown()
  const { card, warnings } = parse(unfolded ? withoutHiding(json) : json, config)
  root.replaceChildren(card.render())

  const looks = [look(root), ...(unfolded ? lookIntoEach(root) : [])]
  const inAll = part => [...new Set(looks.flatMap(seen => seen[part]))]
  return {
    ...looks.at(-1),
    blockTags: inAll('blockTags'),
    inputs: inAll('inputs'),
    overflow: inAll('overflow'),
    warnings,
  }
}

window.showCard = ({ card, looks }) => looks.map(look => show(card, look))

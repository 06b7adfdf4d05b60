import { formsOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** More people in post than posts: an approval, or people who are not counted among them, explains it. */
export const postsExceeded = rule({
  id: 'B05',
  name: 'postsExceeded',
  title: '在职人数超过编制数的应说明原因',
  level: 'warning',
  status: 'trial',
  basis: '在职人员控制率以不超过 100% 为宜；编制数以编办批复为准',
  fix: '核对编制数和在职人数；含编外、待分流人员的请注明。',
  says: { more: '编制数 {posts}，实际在职人数 {inPost}，超过编制，请核对，或说明原因。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const [posts, people] = [valueOf(termOf(form.posts, '')), valueOf(termOf(form.inPost, ''))]
      if (!posts || !people || !form.posts || !form.inPost || people.lte(posts)) continue
      yield {
        says: 'more',
        values: { posts: form.posts.text, inPost: form.inPost.text },
        document,
        places: [quoted(form.inPost), quoted(form.posts)],
        stated: form.inPost.text,
      }
    }
  },
})
